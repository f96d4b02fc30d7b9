/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.connector.element.DeadLetter;
import io.framelog.frame.RecordHeader;
import io.framelog.frame.RecordPosition;
import io.framelog.frame.RejectReason;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadLetterSizeTest {
  private static final int MAX_RECORD_BYTES = 100_000;

  @Test
  void aLetterThatFitsIsLeftWhole() {
    DeadLetter letter = letter(new byte[10], new byte[80_000], List.of());

    DeadLetterSize.Fitted fitted = DeadLetterSize.fit(letter, MAX_RECORD_BYTES);

    assertThat(fitted.letter()).isSameAs(letter);
    assertThat(fitted.cut()).isEmpty();
  }

  @Test
  void ofALargeValueTheBeginningIsKeptAndItsSizeIsSaid() {
    byte[] value = new byte[200_000];
    value[0] = 42;

    DeadLetterSize.Fitted fitted =
        DeadLetterSize.fit(letter(new byte[10], value, List.of()), MAX_RECORD_BYTES);

    assertThat(fitted.cut()).isEqualTo("value=200000");
    assertThat(fitted.letter().value()).hasSizeBetween(80_000, MAX_RECORD_BYTES);
    assertThat(fitted.letter().value()[0]).isEqualTo((byte) 42);
    assertThat(fitted.letter().key()).hasSize(10);
  }

  @Test
  void aKeyAndHeadersThatFillTheRecordAreLeftOut() {
    DeadLetterSize.Fitted fitted =
        DeadLetterSize.fit(
            letter(
                new byte[90_000],
                new byte[1_000],
                List.of(new RecordHeader("camera-id", new byte[300_000]))),
            MAX_RECORD_BYTES);

    assertThat(fitted.cut()).isEqualTo("headers=300025,key=90000");
    assertThat(fitted.letter().key()).isNull();
    assertThat(fitted.letter().headers()).isEmpty();
    assertThat(fitted.letter().value()).hasSize(1_000);
  }

  @Test
  void aTopicThatTakesNearlyNothingStillGetsALetter() {
    DeadLetterSize.Fitted fitted =
        DeadLetterSize.fit(letter(new byte[10], new byte[10], List.of()), /* maxRecordBytes= */ 1);

    assertThat(fitted.cut()).isEqualTo("key=10,value=10");
    assertThat(fitted.letter().value()).isEmpty();
  }

  private static DeadLetter letter(byte[] key, byte[] value, List<RecordHeader> headers) {
    return new DeadLetter(
        new RecordPosition("frames", 0, 1), RejectReason.LATE, "late", key, value, headers);
  }
}
