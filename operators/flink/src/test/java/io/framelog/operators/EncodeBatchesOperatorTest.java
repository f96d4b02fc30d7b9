/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import static io.framelog.operators.TestFrames.BASE;
import static io.framelog.operators.TestFrames.MILLI;
import static io.framelog.operators.TestFrames.withCamera;
import static io.framelog.operators.TestPictures.batch;
import static io.framelog.operators.TestPictures.chessboardFrame;
import static io.framelog.operators.TestPictures.gradientFrame;
import static io.framelog.operators.TestPictures.onRoute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.framelog.connector.element.CloseReason;
import io.framelog.connector.element.DeadLetter;
import io.framelog.frame.Frame;
import io.framelog.frame.RejectReason;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class EncodeBatchesOperatorTest {
  private static final RouteTable ROUTES =
      RouteTable.of(
          List.of(
              TestPictures.route("video", TestPictures.VIDEO),
              TestPictures.route("raw", new Encoding.RawImages()),
              TestPictures.route("route", new Encoding.JpegImages())));

  @Test
  void resultsOfACameraComeInOrderWhateverIsDoneFirst() throws Exception {
    try (EncodeBatchesHarness harness = EncodeBatchesHarness.open(ROUTES, BatchEncoder::encode)) {
      for (int i = 0; i < 4; i++) {
        long from = i * (1_000 * MILLI);
        // slow, fast, and one that no worker is needed for
        harness.add(
            video(from, 8), raw(from + 300 * MILLI), jpegs(chessboardFrame(from + 600 * MILLI)));
        // another camera's work goes on beside it
        harness.add(of("rear", raw(from)));
      }
      harness.endInput();

      List<Long> front = new ArrayList<>();
      for (EncodedBatch batch : harness.batches()) {
        if (batch.track().camera().equals(TestFrames.CAMERA) && batch.media() != null) {
          front.add(batch.media().captureNanos()[0]);
        }
      }
      assertThat(front).hasSize(12).isSorted();
      assertThat(harness.batches()).hasSize(16);
    }
  }

  @Test
  void watermarkAndEndOfInputComeAfterAllThatWasBefore() throws Exception {
    try (EncodeBatchesHarness harness = EncodeBatchesHarness.open(ROUTES, BatchEncoder::encode)) {
      harness.add(video(0, 4), raw(500 * MILLI));
      harness.watermark(7);
      assertThat(harness.output()).hasSize(3).endsWith(new Watermark(7));
      harness.add(video(1_000 * MILLI, 4));
      harness.endInput();
      assertThat(harness.batches()).hasSize(3);
    }
  }

  @Test
  void markWithoutFramesWaitsForTheFramesBeforeIt() throws Exception {
    FrameBatch frames = video(0, 4);
    FrameBatch mark =
        new FrameBatch(
            frames.track(), frames.slice(), frames.settings(), List.of(), CloseReason.SLICE_END);
    try (EncodeBatchesHarness harness = EncodeBatchesHarness.open(ROUTES, BatchEncoder::encode)) {
      harness.add(frames, mark);
      harness.endInput();

      assertThat(harness.batches())
          .extracting(EncodedBatch::closes)
          .containsExactly(null, CloseReason.SLICE_END);
      assertThat(harness.batches().get(1).media()).isNull();
    }
  }

  @Test
  void checkpointWaitsAWhileForWorkersAndThenHoldsNothing() throws Exception {
    try (EncodeBatchesHarness harness = EncodeBatchesHarness.open(ROUTES, BatchEncoder::encode)) {
      harness.add(raw(0), raw(MILLI), raw(2 * MILLI));
      harness.checkpoint(1);

      assertThat(harness.batches()).hasSize(3);
      assertThat(harness.stateEntries()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(Backend.class)
  void batchesLeftAtABarrierAreInStateAndEncodedAfterARestore(Backend backend) throws Exception {
    GatedEncoder gated = new GatedEncoder();
    OperatorSubtaskState state;
    try (EncodeBatchesHarness harness = EncodeBatchesHarness.open(ROUTES, gated, backend)) {
      harness.add(raw(0), of("rear", raw(MILLI)), jpegs(chessboardFrame(2 * MILLI)));
      state = harness.checkpoint(1);
      assertThat(harness.batches()).isEmpty();
      gated.open();
    }

    try (EncodeBatchesHarness harness =
        EncodeBatchesHarness.restore(ROUTES, BatchEncoder::encode, backend, state)) {
      harness.add(raw(3 * MILLI));
      harness.endInput();

      assertThat(harness.batches()).hasSize(4);
      assertThat(times(harness, "front")).containsExactly(0L, 2 * MILLI, 3 * MILLI);
      assertThat(times(harness, "rear")).containsExactly(MILLI);
      harness.checkpoint(2);
      if (backend == Backend.HASHMAP) {
        assertThat(harness.stateEntries()).isZero();
      }
    }
  }

  @Test
  void batchesThatWereInStateAreGoneFromTheNextCheckpoint() throws Exception {
    GatedEncoder gated = new GatedEncoder();
    OperatorSubtaskState state;
    try (EncodeBatchesHarness harness = EncodeBatchesHarness.open(ROUTES, gated)) {
      harness.add(raw(0), raw(MILLI));
      harness.checkpoint(1);
      assertThat(harness.stateEntries()).isEqualTo(1);
      gated.open();
      harness.watermark(1);
      state = harness.checkpoint(2);
      assertThat(harness.batches()).hasSize(2);
    }
    try (EncodeBatchesHarness harness =
        EncodeBatchesHarness.restore(ROUTES, BatchEncoder::encode, Backend.HASHMAP, state)) {
      harness.endInput();

      assertThat(harness.batches()).as("nothing comes twice").isEmpty();
    }
  }

  @Test
  void frameWithACorruptScanIsADeadLetterAndTheOthersGoOn() throws Exception {
    for (String route : List.of("video", "raw")) {
      List<Frame> frames = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        frames.add(onRoute(gradientFrame(i * (33 * MILLI), 160, 120), route));
      }
      Frame good = frames.get(2);
      Frame corrupt = TestFrames.withPayload(good, TestPictures.withCorruptScan(good.payload()));
      frames.set(2, corrupt);
      try (EncodeBatchesHarness harness = EncodeBatchesHarness.open(ROUTES, BatchEncoder::encode)) {
        harness.add(batch(frames));
        harness.endInput();

        assertThat(harness.batches()).hasSize(1);
        EncodedFrames media = harness.batches().get(0).media();
        assertThat(media).isNotNull();
        assertThat(EncodeBatchesHarness.times(media)).containsExactly(0L, 33 * MILLI, 99 * MILLI);
        assertThat(harness.deadLetters()).hasSize(1);
        DeadLetter letter = harness.deadLetters().get(0);
        assertThat(letter.reason()).isEqualTo(RejectReason.UNDECODABLE_PICTURE);
        assertThat(letter.position()).isEqualTo(corrupt.position());
        assertThat(letter.message()).contains("JPEG");
      }
    }
  }

  @Test
  void batchOfBrokenFramesAloneStillClosesItsPart() throws Exception {
    Frame frame = onRoute(gradientFrame(0, 160, 120), "video");
    Frame corrupt = TestFrames.withPayload(frame, TestPictures.withCorruptScan(frame.payload()));
    FrameBatch frames = batch(List.of(corrupt));
    try (EncodeBatchesHarness harness = EncodeBatchesHarness.open(ROUTES, BatchEncoder::encode)) {
      harness.add(
          new FrameBatch(
              frames.track(),
              frames.slice(),
              frames.settings(),
              frames.frames(),
              CloseReason.SILENCE));
      harness.endInput();

      assertThat(harness.batches().get(0).media()).isNull();
      assertThat(harness.batches().get(0).closes()).isEqualTo(CloseReason.SILENCE);
      assertThat(harness.deadLetters()).hasSize(1);
    }
  }

  @Test
  void workersFailureFailsTheTaskAndNamesTheBatch() throws Exception {
    BatchEncoder.Function failing =
        (batch, encoding) -> {
          throw new IllegalStateException("the encoder broke");
        };
    try (EncodeBatchesHarness harness = EncodeBatchesHarness.open(ROUTES, failing)) {
      harness.add(raw(0));

      assertThatThrownBy(harness::endInput)
          .hasMessage(
              "a batch of camera robot/front with 1 frames from " + BASE + " could not be encoded")
          .hasRootCauseMessage("the encoder broke");
    }
  }

  @Test
  void closeWaitsForWorkThatRunsAndDropsTheRest() throws Exception {
    Thread task = Thread.currentThread();
    for (int round = 0; round < 20; round++) {
      GatedEncoder gated = new GatedEncoder();
      CompletableFuture<Void> opened;
      try (EncodeBatchesHarness harness = EncodeBatchesHarness.open(ROUTES, gated)) {
        harness.add(raw(0), raw(MILLI), raw(2 * MILLI), raw(3 * MILLI));
        opened = CompletableFuture.runAsync(() -> openOnceAwaited(gated, task));
      }
      opened.join();

      assertThat(gated.begun()).isLessThanOrEqualTo(EncodeBatchesHarness.WORKERS);
    }
  }

  /** Once the task waits, it does so for the workers: it is closing. */
  private static void openOnceAwaited(GatedEncoder gated, Thread task) {
    while (task.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    gated.open();
  }

  private static List<Long> times(EncodeBatchesHarness harness, String camera) {
    return harness.batches().stream()
        .filter(batch -> batch.track().camera().camera().equals(camera))
        .map(EncodedBatch::media)
        .map(media -> media == null ? -1L : media.captureNanos()[0] - BASE)
        .toList();
  }

  private static FrameBatch video(long fromNanos, int frames) {
    return batch(
        IntStream.range(0, frames)
            .mapToObj(i -> onRoute(chessboardFrame(fromNanos + i * (33 * MILLI)), "video"))
            .toList());
  }

  private static FrameBatch raw(long nanos) {
    return batch(List.of(onRoute(gradientFrame(nanos, 64, 48), "raw")));
  }

  private static FrameBatch jpegs(Frame frame) {
    return batch(List.of(frame));
  }

  private static FrameBatch of(String camera, FrameBatch batch) {
    return batch(batch.frames().stream().map(frame -> withCamera(frame, camera)).toList());
  }
}
