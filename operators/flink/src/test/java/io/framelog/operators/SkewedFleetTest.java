/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import static io.framelog.operators.TestFrames.BASE;
import static io.framelog.operators.TestFrames.MILLI;
import static io.framelog.operators.TestFrames.SECOND;
import static io.framelog.operators.TestFrames.frame;
import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.connector.element.CloseReason;
import io.framelog.frame.Frame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Two hundred cameras on one subtask: one a day behind, one an hour ahead, one that falls silent,
 * one of 240 Hz, one that flaps between recordings. Slices of 60 s, 200 ms of disorder.
 */
class SkewedFleetTest {
  private static final int HEALTHY = 195;
  private static final long SECONDS = 130;
  private static final long DISORDER = 200 * MILLI;

  private static Frame of(String camera, String recording, long nanos) {
    return TestFrames.withCamera(frame(recording, nanos, 640, 480), camera);
  }

  /** What the healthy cameras send in half a second. */
  private static List<Frame> healthy(long half) {
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i < HEALTHY; i++) {
      frames.add(of("healthy" + i, "r1", half * 500 * MILLI + i * MILLI));
    }
    return frames;
  }

  private static List<Frame> odd(long half) {
    long nanos = half * 500 * MILLI;
    List<Frame> frames = new ArrayList<>();
    frames.add(of("behind", "r1", nanos - 86_400 * SECOND));
    frames.add(of("ahead", "r1", nanos + 3_600 * SECOND));
    if (half < 20) {
      frames.add(of("silent", "r1", nanos));
    }
    for (int i = 0; i < 120; i++) {
      frames.add(of("fast", "r1", nanos + i * (SECOND / 240)));
    }
    frames.add(of("flapping", half % 2 == 0 ? "a" : "b", nanos));
    return frames;
  }

  @Test
  void partOfAHealthyCameraClosesWithItsOwnFirstFrameBeyondTheDisorderBound() throws Exception {
    Map<String, Integer> closed = new HashMap<>();
    try (BatchFramesHarness harness = BatchFramesHarness.open(Backend.HASHMAP)) {
      for (long half = 0; half < 2 * SECONDS; half++) {
        harness.add(odd(half));
        harness.drain();
        for (Frame frame : healthy(half)) {
          harness.add(frame);
          String camera = frame.camera().camera();
          for (FrameBatch batch : harness.drain()) {
            assertThat(batch.track().camera().camera()).isEqualTo(camera);
            if (batch.closes() != null) {
              assertThat(batch.closes()).isEqualTo(CloseReason.SLICE_END);
              closed.merge(camera, 1, Integer::sum);
            }
          }
          long stable = frame.captureNanos() - BASE - DISORDER;
          assertThat(closed.getOrDefault(camera, 0))
              .as("parts of %s closed at %d ns", camera, frame.captureNanos() - BASE)
              .isEqualTo((int) (stable / (60 * SECOND)));
        }
      }
    }
    assertThat(closed).hasSize(HEALTHY).containsValue(2);
  }

  @Test
  void whatAHealthyCameraGivesIsTheSameWithoutTheOthers() throws Exception {
    List<Frame> all = new ArrayList<>();
    List<Frame> alone = new ArrayList<>();
    for (long half = 0; half < 2 * SECONDS; half++) {
      all.addAll(odd(half));
      all.addAll(healthy(half));
      alone.addAll(healthy(half));
    }

    Map<String, List<String>> together =
        new TreeMap<>(BatchFramesHarness.uninterrupted(Backend.HASHMAP, all));
    assertThat(together).as("nothing was rejected").doesNotContainKey("rejected");
    assertThat(together.keySet().removeIf(key -> !key.startsWith("robot/healthy"))).isTrue();
    assertThat(together).isEqualTo(BatchFramesHarness.uninterrupted(Backend.HASHMAP, alone));
  }
}
