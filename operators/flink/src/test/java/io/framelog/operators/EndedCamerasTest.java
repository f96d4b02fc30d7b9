/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import static io.framelog.operators.TestFrames.MILLI;
import static io.framelog.operators.TestFrames.SECOND;
import static io.framelog.operators.TestFrames.frame;
import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.connector.element.CloseReason;
import io.framelog.frame.Frame;
import io.framelog.frame.Marker;
import io.framelog.frame.RecordPosition;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Silence after 5 s, a horizon of 1 h, seven days of memory; the harness starts at 10 s. */
class EndedCamerasTest {
  private static final int RECORDINGS = 100_000;
  private static final int CAMERAS = 10_000;
  private static final long HORIZON_MILLIS = Duration.ofHours(1).toMillis();
  private static final long MEMORY_MILLIS = Duration.ofDays(7).toMillis();

  private static Marker end(String camera) {
    return new Marker(
        TestFrames.withCamera(frame(0), camera).camera(),
        Marker.Kind.END,
        null,
        new RecordPosition("frames", 0, 0));
  }

  @ParameterizedTest
  @EnumSource(names = "HASHMAP")
  void manyShortRecordingsLeaveNoStateAndNoTimer(Backend backend) throws Exception {
    long batches = 0;
    try (BatchFramesHarness harness = BatchFramesHarness.open(backend);
        AssemblerHarness assembler = new AssemblerHarness()) {
      for (int i = 0; i < RECORDINGS; i++) {
        String camera = "c" + i % CAMERAS;
        Frame first = frame("r" + i, (long) i / CAMERAS * SECOND, 640, 480);
        harness.add(TestFrames.withCamera(first, camera));
        if (i % 3 != 0) {
          harness.mark(end(camera)); // the others end by the next recording, or by silence
        }
        if (i % 20_000 == 7_000) {
          harness.snapshot(i);
        }
        if (i % 1_000 == 0) {
          batches += assemble(harness, assembler);
        }
      }
      harness.silence(10_000);
      batches += assemble(harness, assembler);
      assertThat(batches).isEqualTo(2 * RECORDINGS); // one with the frame, one that closes
      assertThat(assembler.storedEntries()).isZero();
      assertThat(harness.timers()).as("one each, for the horizon").isEqualTo(CAMERAS);

      harness.processingTime(20_000 + HORIZON_MILLIS);
      harness.snapshot(RECORDINGS + 1);
      assertThat(harness.storedEntries()).as("newest times").isEqualTo(CAMERAS);

      harness.processingTime(30_000 + HORIZON_MILLIS + MEMORY_MILLIS);
      assertThat(harness.timers()).isZero();
      assertThat(harness.storedEntries()).isZero();
    }
  }

  private static long assemble(BatchFramesHarness harness, AssemblerHarness assembler)
      throws Exception {
    List<FrameBatch> batches = harness.drain();
    assembler.add(batches);
    assembler.drain();
    return batches.size();
  }

  @Test
  void markerOfAnUnknownCameraLeavesNothing() throws Exception {
    try (BatchFramesHarness harness = BatchFramesHarness.open(Backend.HASHMAP)) {
      harness.mark(end("front"));
      harness.snapshot(1);

      assertThat(harness.storedEntries()).isZero();
      assertThat(harness.timers()).isZero();
    }
  }

  @Test
  void cameraThatIsForgottenStepByStepKnowsLessAndLess() throws Exception {
    try (BatchFramesHarness harness = BatchFramesHarness.open(Backend.HASHMAP)) {
      Map<String, List<String>> output = new TreeMap<>();
      harness.add(frame(7_200 * SECOND));
      harness.silence(10_000);
      harness.add(frame(7_200 * SECOND));
      harness.takeInto(output);
      assertThat(output.get("robot/front")).as("a duplicate").hasSize(2);

      harness.processingTime(30_000 + HORIZON_MILLIS);
      harness.add(frame(0), frame(7_201 * SECOND));
      harness.takeInto(output);
      assertThat(output.get("rejected")).singleElement().asString().contains("BEYOND_HORIZON");

      harness.silence(30_000 + HORIZON_MILLIS);
      harness.processingTime(30_000 + 2 * HORIZON_MILLIS);
      harness.processingTime(30_000 + 2 * HORIZON_MILLIS + MEMORY_MILLIS);
      assertThat(harness.storedEntries()).isZero();
      harness.add(frame(0));
      harness.endTime();
      harness.takeInto(output);
      assertThat(output.get("rejected")).hasSize(1);
    }
  }

  @Test
  void frameOfACameraAtRestIsWaitedForAsEver() throws Exception {
    try (BatchFramesHarness harness = BatchFramesHarness.open(Backend.HASHMAP)) {
      harness.add(frame(0));
      harness.silence(10_000);
      harness.drain();
      harness.add(frame(SECOND));
      harness.silence(16_000);

      assertThat(harness.batches())
          .as("not only once the horizon is over")
          .extracting(FrameBatch::closes)
          .containsExactly(null, CloseReason.SILENCE);
    }
  }

  @ParameterizedTest
  @EnumSource(names = "HASHMAP")
  void restingCameraIsForgottenAlsoAfterARestore(Backend backend) throws Exception {
    OperatorSubtaskState state;
    try (BatchFramesHarness before = BatchFramesHarness.open(backend)) {
      before.add(frame(0));
      before.silence(10_000);
      before.snapshot(1);
      state = before.snapshot(2);
    }
    long restartMillis = 17_000 + 3 * HORIZON_MILLIS;
    try (BatchFramesHarness after = BatchFramesHarness.restore(backend, state, restartMillis)) {
      after.processingTime(restartMillis + 1);
      after.snapshot(3);
      after.add(frame(0));
      assertThat(after.batches()).as("a duplicate: downtime is not silence").isEmpty();
      after.processingTime(restartMillis + 2 * HORIZON_MILLIS);
      after.snapshot(4);
      after.processingTime(restartMillis + 3 * HORIZON_MILLIS + MEMORY_MILLIS);

      assertThat(after.timers()).isZero();
      assertThat(after.storedEntries()).isZero();
    }
  }

  @Test
  void jobRestartedAfterTheEndOfInputGoesOnInTheSameSlice() throws Exception {
    OperatorSubtaskState state;
    try (BatchFramesHarness before = BatchFramesHarness.open(Backend.ROCKSDB)) {
      before.add(frame(0), frame(100 * MILLI));
      before.endTime();
      state = before.snapshot(1);
    }
    try (BatchFramesHarness after =
        BatchFramesHarness.restore(Backend.ROCKSDB, state, /* processingMillis= */ 10_000)) {
      after.add(frame(100 * MILLI), frame(50 * MILLI), frame(200 * MILLI));
      after.endTime();

      assertThat(after.batches())
          .filteredOn(batch -> !batch.frames().isEmpty())
          .extracting(batch -> TestFrames.times(batch) + " " + batch.track().timing())
          .containsExactly("[200000000] ON_TIME", "[50000000] LATE");
    }
  }
}
