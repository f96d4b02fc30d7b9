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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.framelog.connector.element.CloseReason;
import io.framelog.frame.Frame;
import io.framelog.frame.RejectReason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CameraBatcherTest {
  private final Map<Long, FrameIndex.Bucket> buckets = new HashMap<>();
  private final Collected out = new Collected();
  private final FrameIndex index = new FrameIndex(new HeapBuckets(buckets));
  private CameraBuffer camera = new CameraBuffer();
  private CameraBatcher batcher =
      new CameraBatcher(RouteTable.of(List.of(TestFrames.route())), TestFrames.clock());

  @Test
  void framesOfTwoSecondsAreOneBatchOnceALaterFrameIsCertain() throws Exception {
    add(LongStream.range(0, 23).map(i -> i * 100 * MILLI).toArray());

    assertThat(out.batches).hasSize(1);
    assertThat(TestFrames.times(out.batches.get(0)))
        .containsExactlyElementsOf(LongStream.range(0, 20).mapToObj(i -> i * 100 * MILLI).toList());
  }

  @Test
  void slowCameraGetsALongerBatchForItsMinimumOfFrames() throws Exception {
    add(LongStream.range(0, 6).map(i -> i * SECOND).toArray());

    assertThat(out.batches).hasSize(1);
    assertThat(out.batches.get(0).frames()).hasSize(4);
  }

  @Test
  void disorderWithinTheBoundIsRestored() throws Exception {
    add(0, 300 * MILLI, 150 * MILLI, 450 * MILLI, 2_000 * MILLI, 2_300 * MILLI);

    assertThat(TestFrames.times(out.batches.get(0)))
        .containsExactly(0L, 150 * MILLI, 300 * MILLI, 450 * MILLI);
    assertThat(out.rejected).isEmpty();
  }

  @Test
  void equalFrameIsADuplicateWhetherItWaitsOrWasCut() throws Exception {
    add(0, 500 * MILLI, 500 * MILLI, 1_000 * MILLI, 1_500 * MILLI, 2_300 * MILLI);
    add(500 * MILLI);

    assertThat(out.duplicates).isEqualTo(2);
    assertThat(out.rejected).isEmpty();
  }

  @Test
  void otherBytesAtTheSameTimeAreAConflictWhetherTheFirstWaitsOrWasCut() throws Exception {
    Frame other = TestFrames.withPayload(frame(500 * MILLI), new byte[] {1, 2, 3});
    add(0, 500 * MILLI);
    add(other);
    add(1_000 * MILLI, 1_500 * MILLI, 2_300 * MILLI);
    add(other);

    assertThat(out.rejected)
        .containsExactly(RejectReason.TIME_CONFLICT, RejectReason.TIME_CONFLICT);
  }

  @Test
  void changeOfSizeCutsTheBatchAndThePartGoesOn() throws Exception {
    add(0, 100 * MILLI);
    add(frame("r1", 200 * MILLI, 320, 240));
    add(frame("r1", 500 * MILLI, 320, 240));
    finish(CloseReason.END_OF_INPUT);

    assertThat(out.batches).hasSize(2);
    assertThat(out.batches.get(0).frames()).hasSize(2);
    assertThat(out.batches.get(1).frames()).hasSize(2);
    assertThat(out.closes).containsExactly(CloseReason.END_OF_INPUT);
  }

  @Test
  void batchNeverCrossesASliceAndThePartClosesWhenTimeHasPassedItsEnd() throws Exception {
    add(59_000 * MILLI, 59_500 * MILLI, 60_000 * MILLI, 60_100 * MILLI);
    assertThat(out.closes).isEmpty();
    add(60_200 * MILLI);

    assertThat(out.batches).hasSize(1);
    assertThat(TestFrames.times(out.batches.get(0)))
        .containsExactly(59_000 * MILLI, 59_500 * MILLI);
    assertThat(out.batches.get(0).slice()).isEqualTo(new Slice(BASE, BASE + 60 * SECOND));
    assertThat(out.closes).containsExactly(CloseReason.SLICE_END);
  }

  @Test
  void byteLimitCutsABatchBeforeItIsExceededButNeverAFrame() throws Exception {
    batcher = batcherWith(new BatchRule(2 * SECOND, 4, 250, 0));
    add(0, MILLI, 2 * MILLI, 3 * MILLI);
    BatcherSubject small =
        new BatcherSubject(TestFrames.route(new BatchRule(2 * SECOND, 4, 10, 0)));
    small.add(4 * MILLI, 5 * MILLI);

    assertThat(out.batches).extracting(batch -> batch.frames().size()).containsExactly(2);
    assertThat(small.out.batches).extracting(batch -> batch.frames().size()).containsExactly(1);
  }

  @Test
  void gapThatNoFileCanHoldEndsTheBatchOfASlowCamera() throws Exception {
    RouteSettings route =
        new RouteSettings(
            "route",
            new Encoding.JpegImages(),
            new SliceRule(86_400 * SECOND, SliceRule.Phase.ALIGNED),
            new BatchRule(2 * SECOND, 16, 1 << 20, 200 * MILLI),
            1L << 30);
    batcher = new CameraBatcher(RouteTable.of(List.of(route)), TestFrames.clock());
    long gap = 36 * 60 * SECOND;
    add(0, SECOND, SECOND + gap, 2 * SECOND + gap);
    finish(CloseReason.END_OF_INPUT);

    assertThat(out.batches).hasSize(2);
    assertThat(TestFrames.times(out.batches.get(0))).containsExactly(0L, SECOND);
    assertThat(TestFrames.times(out.batches.get(1)))
        .containsExactly(SECOND + gap, 2 * SECOND + gap);
    assertThat(out.closes).containsExactly(CloseReason.END_OF_INPUT);
  }

  @Test
  void changeOfRecordingClosesTheOldOneAfterTheDisorderBound() throws Exception {
    add(0, 100 * MILLI);
    add(frame("r2", 200 * MILLI, 640, 480));
    assertThat(out.closes).isEmpty();
    add(150 * MILLI);
    add(frame("r2", 400 * MILLI, 640, 480));

    assertThat(out.closes).containsExactly(CloseReason.RECORDING_CHANGE);
    assertThat(TestFrames.times(out.batches.get(0))).containsExactly(0L, 100 * MILLI, 150 * MILLI);
  }

  @Test
  void thirdRecordingClosesTheOldestAtOnce() throws Exception {
    add(0);
    add(frame("r2", MILLI, 640, 480));
    add(frame("r3", 2 * MILLI, 640, 480));

    assertThat(out.batches).hasSize(1);
    assertThat(out.batches.get(0).track().recording()).isEqualTo("r1");
    assertThat(out.closes).containsExactly(CloseReason.RECORDING_CHANGE);
  }

  @Test
  void lateFrameOfAClosedRecordingDoesNotOpenItAgain() throws Exception {
    add(0, 100 * MILLI);
    add(frame("r2", 200 * MILLI, 640, 480), frame("r2", 500 * MILLI, 640, 480));
    add(50 * MILLI);
    finish(CloseReason.END_OF_INPUT);

    assertThat(out.late).isEqualTo(1);
    assertThat(out.closes)
        .containsExactly(
            CloseReason.RECORDING_CHANGE, CloseReason.LATE_WAIT, CloseReason.END_OF_INPUT);
  }

  @Test
  void singleFrameFarAheadIsAClockJumpAndDisturbsNothing() throws Exception {
    add(0, 100 * MILLI, 7_200 * SECOND, 200 * MILLI);
    finish(CloseReason.END_OF_INPUT);

    assertThat(out.rejected).containsExactly(RejectReason.CLOCK_JUMP);
    assertThat(TestFrames.times(out.batches.get(0))).containsExactly(0L, 100 * MILLI, 200 * MILLI);
  }

  @Test
  void singleFrameFarBehindIsBeyondTheHorizon() throws Exception {
    add(7_200 * SECOND, 0, 7_200 * SECOND + MILLI);

    assertThat(out.rejected).containsExactly(RejectReason.BEYOND_HORIZON);
  }

  @Test
  void framesInARowThatAgreeMeanTheClockWasSet() throws Exception {
    add(7_200 * SECOND, 7_200 * SECOND + MILLI);
    add(0, MILLI, 2 * MILLI);
    finish(CloseReason.END_OF_INPUT);

    assertThat(out.clocksSet).isEqualTo(1);
    assertThat(out.rejected).isEmpty();
    assertThat(out.closes).containsExactly(CloseReason.CLOCK_SET, CloseReason.END_OF_INPUT);
    assertThat(TestFrames.times(out.batches.get(1))).containsExactly(0L, MILLI, 2 * MILLI);
  }

  @Test
  void cameraThatComesBackAfterANightIsStoredAtTheEndOfInput() throws Exception {
    add(0, 28_800 * SECOND);
    finish(CloseReason.END_OF_INPUT);

    assertThat(out.rejected).isEmpty();
    assertThat(out.batches).hasSize(2);
  }

  @Test
  void newRecordingMayBeginAnyTimeLater() throws Exception {
    add(0);
    add(frame("r2", 86_400 * SECOND, 640, 480));
    finish(CloseReason.END_OF_INPUT);

    assertThat(out.rejected).isEmpty();
    assertThat(out.batches).hasSize(2);
  }

  @Test
  void afterTheEndOfInputTheSliceGoesOnInAFurtherPart() throws Exception {
    add(0, 100 * MILLI);
    finish(CloseReason.END_OF_INPUT);
    add(100 * MILLI, 200 * MILLI);
    finish(CloseReason.END_OF_INPUT);

    assertThat(out.duplicates).isEqualTo(1);
    assertThat(out.batches)
        .extracting(TestFrames::times)
        .containsExactly(List.of(0L, 100 * MILLI), List.of(200 * MILLI));
    assertThat(out.batches.get(0).slice()).isEqualTo(out.batches.get(1).slice());
  }

  @Test
  void indexForgetsWhatLiesBeyondTheHorizon() throws Exception {
    for (long second = 0; second < 8_000; second++) {
      add(second * SECOND);
    }

    assertThat(buckets).hasSizeBetween(355, 365);
  }

  @Test
  void whatIsCutDoesNotDependOnWhereTheStateWasSavedAndRestored() throws Exception {
    for (int seed = 0; seed < 50; seed++) {
      List<Frame> frames = randomFrames(new Random(seed));
      List<String> whole = run(frames, /* restoreEvery= */ Integer.MAX_VALUE);
      List<String> restored = run(frames, 1 + new Random(seed).nextInt(20));

      assertThat(restored).as("seed %d", seed).isEqualTo(whole);
    }
  }

  @Test
  void everyFrameComesOutExactlyOnceOrIsAccountedFor() throws Exception {
    for (int seed = 0; seed < 50; seed++) {
      List<Frame> frames = randomFrames(new Random(seed));
      run(frames, 7);
      List<Long> stored =
          out.batches.stream()
              .flatMap(batch -> batch.frames().stream())
              .map(Frame::captureNanos)
              .toList();

      assertThat(stored.size() + out.rejected.size() + out.duplicates)
          .as("seed %d", seed)
          .isEqualTo(frames.size());
      assertThat(stored).as("seed %d", seed).hasSizeGreaterThan(500);
      if (out.clocksSet == 0) {
        assertThat(stored).as("seed %d", seed).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void stateOfADroppedRouteIsRefusedWithTheWayOut() {
    Frame stray =
        new Frame(
            TestFrames.CAMERA,
            "r1",
            "/e",
            "dropped",
            BASE,
            frame(0).content(),
            new byte[] {1},
            frame(0).position());

    assertThatThrownBy(() -> add(stray))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("route 'dropped'")
        .hasMessageContaining("put it back until its parts are published");
  }

  private static List<Frame> randomFrames(Random random) {
    List<Frame> frames = new ArrayList<>();
    long time = 0;
    for (int i = 0; i < 600; i++) {
      time += (1 + random.nextInt(300)) * MILLI;
      String recording = "r" + i / 250;
      frames.add(frame(recording, time, random.nextInt(100) == 0 ? 320 : 640, 480));
      if (random.nextInt(40) == 0) {
        frames.add(frames.get(random.nextInt(frames.size())));
      }
      if (random.nextInt(60) == 0) {
        frames.add(frame(recording, time + (random.nextInt(4) - 2) * 10_000L * SECOND, 640, 480));
      }
    }
    for (int i = 0; i + 3 < frames.size(); i += 3) {
      Collections.shuffle(frames.subList(i, i + 3), random);
    }
    return frames;
  }

  private List<String> run(List<Frame> frames, int restoreEvery) throws Exception {
    buckets.clear();
    camera = new CameraBuffer();
    out.clear();
    for (int i = 0; i < frames.size(); i++) {
      if (i % restoreEvery == restoreEvery - 1) {
        camera = restored(camera);
      }
      add(frames.get(i));
    }
    finish(CloseReason.END_OF_INPUT);
    return List.copyOf(out.log);
  }

  private static CameraBuffer restored(CameraBuffer buffer) throws Exception {
    TreeMap<Long, Frame> waiting = new TreeMap<>();
    for (BufferedFrame frame : buffer.waiting()) {
      waiting.put(frame.sequence(), frame.frame());
    }
    return CameraBuffer.fromBytes(buffer.toBytes(), waiting);
  }

  private void add(long... nanosAfterBase) throws Exception {
    for (long nanos : nanosAfterBase) {
      add(frame(nanos));
    }
  }

  private void add(Frame... frames) throws Exception {
    for (Frame frame : frames) {
      batcher.add(camera, index, frame, out);
    }
  }

  private void finish(CloseReason reason) throws Exception {
    batcher.finish(camera, index, reason, out);
  }

  private static CameraBatcher batcherWith(BatchRule rule) {
    return new CameraBatcher(RouteTable.of(List.of(TestFrames.route(rule))), TestFrames.clock());
  }
}
