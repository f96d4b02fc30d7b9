/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import static io.framelog.operators.TestFrames.MILLI;
import static io.framelog.operators.TestFrames.SECOND;
import static io.framelog.operators.TestFrames.frame;
import static io.framelog.operators.TestFrames.withCamera;
import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.connector.element.CloseReason;
import io.framelog.frame.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BatchFramesOperatorTest {
  private static final int CAMERAS = 6;

  @ParameterizedTest
  @EnumSource(Backend.class)
  void aSmallHeapChangesNothingThatIsCut(Backend backend) throws Exception {
    List<Frame> frames = frames(new Random(5), 400);

    Map<String, List<String>> output = new TreeMap<>();
    try (BatchFramesHarness harness =
        BatchFramesHarness.openWithHeap(backend, /* heapBytes= */ 350)) {
      harness.add(frames);
      harness.endTime();
      harness.takeInto(output);
    }

    assertThat(output).isEqualTo(BatchFramesHarness.uninterrupted(backend, frames));
  }

  @Test
  void overTheBudgetTheCameraAtRestGoesToStateBeforeACheckpoint() throws Exception {
    try (BatchFramesHarness small = BatchFramesHarness.openWithHeap(Backend.HASHMAP, 150);
        BatchFramesHarness large = BatchFramesHarness.openWithHeap(Backend.HASHMAP, 10_000)) {
      for (BatchFramesHarness harness : List.of(small, large)) {
        harness.add(withCamera(frame(0), "front"), withCamera(frame(0), "rear"));
      }

      assertThat(large.storedEntries()).isZero();
      assertThat(small.storedEntries()).isPositive();
    }
  }

  @ParameterizedTest
  @EnumSource(Backend.class)
  void restoresAtAnyPointsGiveWhatAnUninterruptedRunGives(Backend backend) throws Exception {
    Random random = new Random(11);
    for (int round = 0; round < 4; round++) {
      List<Frame> frames = frames(random, 300);
      Map<String, List<String>> expected = BatchFramesHarness.uninterrupted(backend, frames);

      Map<String, List<String>> output = new TreeMap<>();
      BatchFramesHarness harness = BatchFramesHarness.open(backend);
      long checkpoint = 1;
      for (Frame frame : frames) {
        harness.add(frame);
        int event = random.nextInt(30);
        if (event <= 1) {
          OperatorSubtaskState state = harness.snapshot(checkpoint++);
          if (event == 1) {
            harness.takeInto(output);
            harness.close();
            harness = BatchFramesHarness.restore(backend, state, 10_000);
          }
        }
      }
      harness.endTime();
      harness.takeInto(output);
      harness.close();

      assertThat(output).isEqualTo(expected);
      assertThat(expected).hasSizeGreaterThan(CAMERAS);
    }
  }

  @ParameterizedTest
  @EnumSource(Backend.class)
  void outputSinceALostCheckpointComesAgainEqually(Backend backend) throws Exception {
    List<Frame> frames = frames(new Random(12), 200);
    Map<String, List<String>> expected = BatchFramesHarness.uninterrupted(backend, frames);

    Map<String, List<String>> output = new TreeMap<>();
    OperatorSubtaskState state;
    try (BatchFramesHarness harness = BatchFramesHarness.open(backend)) {
      harness.add(frames.subList(0, 80));
      harness.takeInto(output);
      state = harness.snapshot(1);
      harness.add(frames.subList(80, 120));
    }
    try (BatchFramesHarness harness = BatchFramesHarness.restore(backend, state, 10_000)) {
      harness.add(frames.subList(80, 200));
      harness.endTime();
      harness.takeInto(output);
    }

    assertThat(output).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(Backend.class)
  void endOfTimeFlushesCamerasThatWereRestoredAndNotTouched(Backend backend) throws Exception {
    OperatorSubtaskState state;
    try (BatchFramesHarness harness = BatchFramesHarness.open(backend)) {
      harness.add(withCamera(frame(0), "a"), withCamera(frame(MILLI), "b"));
      state = harness.snapshot(1);
      assertThat(harness.batches()).isEmpty();
    }
    try (BatchFramesHarness harness = BatchFramesHarness.restore(backend, state, 10_000)) {
      harness.endTime();

      assertThat(harness.batches()).hasSize(4);
      assertThat(harness.batches())
          .filteredOn(batch -> batch.closes() == CloseReason.END_OF_INPUT)
          .extracting(batch -> batch.track().camera().camera())
          .containsExactlyInAnyOrder("a", "b");
      assertThat(harness.batches())
          .filteredOn(batch -> batch.closes() == null)
          .allMatch(batch -> batch.frames().size() == 1);
    }
  }

  @ParameterizedTest
  @EnumSource(Backend.class)
  void changeOfParallelismMovesCamerasWithAllTheyHave(Backend backend) throws Exception {
    List<Frame> frames = frames(new Random(13), 300);
    Map<String, List<String>> expected = BatchFramesHarness.uninterrupted(backend, frames);
    Map<String, List<String>> output = new TreeMap<>();

    OperatorSubtaskState state;
    try (BatchFramesHarness harness = BatchFramesHarness.open(backend)) {
      harness.add(frames.subList(0, 100));
      harness.takeInto(output);
      state = harness.snapshot(1);
    }
    state =
        runStage(backend, state, 1, 3, frames.subList(100, 200), output, /* endsInput= */ false);
    runStage(backend, state, 3, 2, frames.subList(200, 300), output, /* endsInput= */ true);

    output.values().forEach(lines -> lines.sort(null));
    expected.values().forEach(lines -> lines.sort(null));
    assertThat(output).isEqualTo(expected);
  }

  /** Runs frames at a parallelism that state is dealt out to, and puts its states together. */
  private static OperatorSubtaskState runStage(
      Backend backend,
      OperatorSubtaskState state,
      int oldParallelism,
      int parallelism,
      List<Frame> frames,
      Map<String, List<String>> output,
      boolean endsInput)
      throws Exception {
    int max = BatchFramesHarness.MAX_PARALLELISM;
    OperatorSubtaskState[] states = new OperatorSubtaskState[parallelism];
    for (int subtask = 0; subtask < parallelism; subtask++) {
      OperatorSubtaskState share =
          AbstractStreamOperatorTestHarness.repartitionOperatorState(
              state, max, oldParallelism, parallelism, subtask);
      try (BatchFramesHarness harness =
          BatchFramesHarness.restore(backend, share, parallelism, subtask)) {
        for (Frame frame : frames) {
          int owner =
              KeyGroupRangeAssignment.assignKeyToParallelOperator(
                  frame.camera().key(), max, parallelism);
          if (owner == subtask) {
            harness.add(frame);
          }
        }
        if (endsInput) {
          harness.endTime();
        }
        harness.takeInto(output);
        states[subtask] = harness.snapshot(2);
      }
    }
    return AbstractStreamOperatorTestHarness.repackageState(states);
  }

  @Test
  void secondCheckpointWritesNoFrameThatTheFirstOneWrote() throws Exception {
    int bytes = 50_000;
    try (BatchFramesHarness harness = BatchFramesHarness.openIncremental()) {
      for (int i = 0; i < 15; i++) {
        harness.add(big(frame(i * (100 * MILLI)), bytes));
      }
      long first = harness.snapshot(1).getCheckpointedSize();
      long second = harness.snapshot(2).getCheckpointedSize();
      harness.add(big(frame(1_500 * MILLI), bytes));
      long third = harness.snapshot(3).getCheckpointedSize();

      assertThat(harness.batches()).as("all frames still wait").isEmpty();
      assertThat(first).isGreaterThan(15L * bytes);
      assertThat(second).isLessThan(bytes);
      assertThat(third).isBetween((long) bytes, 2L * bytes);
    }
  }

  private static Frame big(Frame frame, int bytes) {
    byte[] payload = new byte[bytes];
    new Random(frame.captureNanos()).nextBytes(payload);
    return TestFrames.withPayload(frame, payload);
  }

  @Test
  void silenceClosesAfterItsTimeAndAGraceOfOneSecond() throws Exception {
    try (BatchFramesHarness harness = BatchFramesHarness.open(Backend.HASHMAP)) {
      harness.add(frame(0));
      harness.processingTime(15_000);
      harness.processingTime(15_999);
      assertThat(harness.batches()).isEmpty();
      harness.processingTime(16_000);

      assertThat(harness.batches()).hasSize(2);
      assertThat(harness.batches().get(1).closes()).isEqualTo(CloseReason.SILENCE);
    }
  }

  @Test
  void frameInTheGraceKeepsThePartOpen() throws Exception {
    try (BatchFramesHarness harness = BatchFramesHarness.open(Backend.HASHMAP)) {
      harness.add(frame(0));
      harness.processingTime(15_500);
      harness.add(frame(100 * MILLI));
      harness.processingTime(16_500);
      harness.processingTime(20_499);
      assertThat(harness.batches()).isEmpty();
      harness.processingTime(20_500);
      assertThat(harness.batches()).isEmpty();
      harness.processingTime(21_500);

      assertThat(harness.batches()).hasSize(2);
      assertThat(harness.batches().get(0).frames()).hasSize(2);
    }
  }

  @Test
  void cameraThatGoesOnIsNeverClosedBySilence() throws Exception {
    try (BatchFramesHarness harness = BatchFramesHarness.open(Backend.HASHMAP)) {
      for (int i = 0; i < 50; i++) {
        harness.add(frame(i * MILLI));
        harness.processingTime(10_000 + i * 4_000L);
      }
      assertThat(harness.batches()).isEmpty();
    }
  }

  @Test
  void cameraClosedBySilenceGoesOnInAFurtherPart() throws Exception {
    try (BatchFramesHarness harness = BatchFramesHarness.open(Backend.HASHMAP)) {
      harness.add(frame(0));
      harness.processingTime(15_000);
      harness.processingTime(16_000);
      harness.snapshot(1);
      harness.add(frame(100 * MILLI));
      harness.processingTime(21_000);
      harness.processingTime(22_000);

      assertThat(harness.batches())
          .extracting(FrameBatch::closes)
          .containsExactly(null, CloseReason.SILENCE, null, CloseReason.SILENCE);
    }
  }

  @ParameterizedTest
  @EnumSource(Backend.class)
  void downtimeIsNoSilence(Backend backend) throws Exception {
    OperatorSubtaskState state;
    try (BatchFramesHarness harness = BatchFramesHarness.open(backend)) {
      harness.add(frame(0));
      state = harness.snapshot(1);
    }
    try (BatchFramesHarness harness = BatchFramesHarness.restore(backend, state, 1_000_000)) {
      harness.processingTime(1_000_001);
      harness.processingTime(1_005_000);
      assertThat(harness.batches()).isEmpty();
      harness.processingTime(1_005_001);
      assertThat(harness.batches()).isEmpty();
      harness.processingTime(1_006_001);

      assertThat(harness.batches()).hasSize(2);
      assertThat(harness.batches().get(1).closes()).isEqualTo(CloseReason.SILENCE);
    }
  }

  /** What cameras send: disorder, duplicates, conflicts, late ones, new sizes and recordings. */
  private static List<Frame> frames(Random random, int count) {
    List<Frame> frames = new ArrayList<>();
    long now = 0;
    for (int i = 0; i < count; i++) {
      now += random.nextInt(400) * MILLI;
      long disorder = random.nextInt(8) == 0 ? random.nextInt(400) * MILLI : 0;
      String recording = now > 30 * SECOND && random.nextInt(3) > 0 ? "r2" : "r1";
      int width = random.nextInt(40) == 0 ? 320 : 640;
      Frame frame = frame(recording, Math.max(0, now - disorder), width, 480);
      Frame ofCamera = withCamera(frame, "cam-" + random.nextInt(CAMERAS));
      frames.add(ofCamera);
      int kind = random.nextInt(25);
      if (kind == 0) {
        frames.add(frames.get(random.nextInt(frames.size())));
      } else if (kind == 1) {
        frames.add(TestFrames.withPayload(ofCamera, new byte[] {(byte) i}));
      } else if (kind == 2) {
        frames.add(withCamera(frame(9_000 * SECOND + i), "cam-0"));
      }
    }
    return frames.subList(0, count);
  }
}
