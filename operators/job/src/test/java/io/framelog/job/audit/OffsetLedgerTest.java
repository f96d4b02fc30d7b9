/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class OffsetLedgerTest {
  private static final TopicPartition PARTITION = new TopicPartition("frames", 3);

  @Test
  void aRecordIsEnteredOnceInItsOwnPartition() {
    OffsetLedger ledger = new OffsetLedger();

    assertThat(ledger.enter(PARTITION, 7)).isTrue();
    assertThat(ledger.enter(PARTITION, 7)).isFalse();
    assertThat(ledger.enter(new TopicPartition("frames", 4), 7)).isTrue();
    assertThat(ledger.enter(new TopicPartition("other", 3), 7)).isTrue();
  }

  @Test
  void theFirstAbsentOffsetIsFoundAmongAnyRuns() {
    Random random = new Random(11);
    OffsetLedger ledger = new OffsetLedger();
    Set<Long> entered = new HashSet<>();
    long offset = 5_000_000_000L;
    for (int run = 0; run < 40; run++) {
      offset += 1 + random.nextInt(5);
      for (int i = random.nextInt(30); i >= 0; i--) {
        ledger.enter(PARTITION, offset);
        entered.add(offset++);
      }
    }

    for (long from = 4_999_999_990L; from < offset + 5; from++) {
      long expected = from;
      while (entered.contains(expected)) {
        expected++;
      }
      assertThat(ledger.firstAbsent(PARTITION, from)).as("from %d", from).isEqualTo(expected);
    }
    assertThat(ledger.firstAbsent(new TopicPartition("frames", 9), 12)).isEqualTo(12);
  }
}
