/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import static io.framelog.operators.TestFrames.MILLI;
import static io.framelog.operators.TestFrames.SECOND;
import static io.framelog.operators.TestFrames.frame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.framelog.frame.Frame;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateSizeTest {
  private static final int CAMERAS = 20;

  /** Bytes that a checkpoint holds whatever the cameras do: names and serializers of the state. */
  private static long emptyBytes() throws Exception {
    try (BatchFramesHarness harness = BatchFramesHarness.open(Backend.HASHMAP)) {
      return harness.snapshot(1).getStateSize();
    }
  }

  @ParameterizedTest
  @CsvSource({"20, 3000", "600, 20000", "18000, 100"})
  void formulaIsWithinTenPercentOfACheckpoint(int framesPerCamera, int payloadBytes)
      throws Exception {
    CameraBatcher batcher =
        new CameraBatcher(RouteTable.of(List.of(TestFrames.route())), TestFrames.clock());
    long formula = 0;
    try (BatchFramesHarness harness = BatchFramesHarness.open(Backend.HASHMAP)) {
      for (int c = 0; c < CAMERAS; c++) {
        CameraBuffer camera = new CameraBuffer();
        FrameIndex index = new FrameIndex(new HeapBuckets(new HashMap<>()));
        Collected out = new Collected();
        for (int i = 0; i < framesPerCamera; i++) {
          Frame frame =
              TestFrames.withPayload(
                  TestFrames.withCamera(frame("r1", SECOND + 150 * MILLI * i, 640, 480), "c" + c),
                  new byte[payloadBytes]);
          harness.add(frame);
          batcher.add(camera, index, frame, out);
        }
        harness.drain();
        formula += StateSize.of(camera);
      }
      long measured = harness.snapshot(1).getStateSize() - emptyBytes();

      assertThat(harness.stateBytes()).isEqualTo(formula);
      assertThat(formula).isCloseTo(measured, withinPercentage(10));
    }
  }

  @Test
  void indexForgetsWhatLiesBehindTheHorizon() throws Exception {
    BatcherSubject subject = new BatcherSubject(TestFrames.route());
    for (int i = 0; i < 7_000; i++) {
      subject.add(frame(i * SECOND));
    }

    long waiting = subject.camera().waitingFrames();
    assertThat(subject.camera().indexedFrames + waiting)
        .as("an hour, and at most a bucket")
        .isBetween(3_600L, 3_600L + 10 + waiting);
  }
}
