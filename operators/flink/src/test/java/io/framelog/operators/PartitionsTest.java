/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.frame.Frame;
import io.framelog.frame.RecordPosition;
import org.junit.jupiter.api.Test;

class PartitionsTest {
  private final BatcherSubject subject = new BatcherSubject(TestFrames.route());

  private static Frame from(String topic, int partition, long nanos) {
    Frame frame = TestFrames.frame(nanos);
    return new Frame(
        frame.camera(),
        frame.recording(),
        frame.entity(),
        frame.route(),
        frame.captureNanos(),
        frame.content(),
        frame.payload(),
        new RecordPosition(topic, partition, nanos));
  }

  @Test
  void changeOfPartitionIsToldOnceAlsoAfterARestore() throws Exception {
    subject.add(from("a", 3, 0), from("a", 3, 1));
    subject.restore();
    subject.add(from("a", 5, 2), from("a", 5, 3));

    assertThat(subject.out.log).containsExactly("partition a-5@2");
  }

  @Test
  void cameraOfTwoTopicsChangesNothing() throws Exception {
    subject.add(from("a", 3, 0), from("b", 1, 1), from("a", 3, 2), from("b", 1, 3));

    assertThat(subject.out.log).isEmpty();
  }
}
