/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.connector.element.DeadLetter;
import io.framelog.connector.element.Elements;
import io.framelog.frame.CameraEvent;
import io.framelog.frame.Frame;
import io.framelog.frame.Marker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.TestableKeyedStateBackend;
import org.apache.flink.runtime.state.storage.JobManagerCheckpointStorage;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.state.rocksdb.RocksDBKeyedStateBackend;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.jspecify.annotations.Nullable;

/** One subtask of {@link BatchFramesOperator} without a job round it. */
final class BatchFramesHarness implements AutoCloseable {
  static final int MAX_PARALLELISM = 16;
  private static final int MAX_CHECKPOINT_BYTES = 512 << 20;

  private final KeyedOneInputStreamOperatorTestHarness<String, CameraEvent, FrameBatch> harness;
  private int taken;
  private int lettersTaken;

  private BatchFramesHarness(
      StateBackend backend,
      int parallelism,
      int subtask,
      long processingMillis,
      long heapBytes,
      @Nullable OperatorSubtaskState restored)
      throws Exception {
    harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new BatchFramesFactory(
                RouteTable.of(List.of(TestFrames.route())), TestFrames.clock(), heapBytes),
            frame -> frame.camera().key(),
            Types.STRING,
            MAX_PARALLELISM,
            parallelism,
            subtask);
    harness.setStateBackend(backend);
    harness.setCheckpointStorage(new JobManagerCheckpointStorage(MAX_CHECKPOINT_BYTES));
    harness.setup(OperatorElements.FRAME_BATCH.createSerializer(new SerializerConfigImpl()));
    harness.setProcessingTime(processingMillis);
    if (restored != null) {
      harness.initializeState(restored);
    }
    harness.open();
  }

  static BatchFramesHarness open(Backend backend) throws Exception {
    return new BatchFramesHarness(
        backend.create(), 1, 0, 10_000, BatchFrames.DEFAULT_HEAP_BYTES, null);
  }

  static BatchFramesHarness openWithHeap(Backend backend, long heapBytes) throws Exception {
    return new BatchFramesHarness(backend.create(), 1, 0, 10_000, heapBytes, null);
  }

  /** How many entries are in state. */
  int storedEntries() {
    KeyedStateBackend<?> backend = harness.getOperator().getKeyedStateBackend();
    int entries = ((TestableKeyedStateBackend<?>) backend).numKeyValueStateEntries();
    // RocksDB counts the timers, which it keeps itself, too
    return backend instanceof RocksDBKeyedStateBackend ? entries - timers() : entries;
  }

  /** From a frame on, as long as it takes until the camera counts as silent. */
  void silence(long lastFrameMillis) throws Exception {
    processingTime(lastFrameMillis + 5_000);
    processingTime(lastFrameMillis + 6_000);
  }

  /** With RocksDB that writes to a checkpoint what the one before does not have. */
  static BatchFramesHarness openIncremental() throws Exception {
    return new BatchFramesHarness(
        new EmbeddedRocksDBStateBackend(/* enableIncrementalCheckpointing= */ true),
        1,
        0,
        10_000,
        BatchFrames.DEFAULT_HEAP_BYTES,
        null);
  }

  static BatchFramesHarness restore(
      Backend backend, OperatorSubtaskState state, long processingMillis) throws Exception {
    return new BatchFramesHarness(
        backend.create(), 1, 0, processingMillis, BatchFrames.DEFAULT_HEAP_BYTES, state);
  }

  static BatchFramesHarness restore(
      Backend backend, OperatorSubtaskState state, int parallelism, int subtask) throws Exception {
    return new BatchFramesHarness(
        backend.create(), parallelism, subtask, 10_000, BatchFrames.DEFAULT_HEAP_BYTES, state);
  }

  void add(Frame... frames) throws Exception {
    add(List.of(frames));
  }

  void add(List<Frame> frames) throws Exception {
    for (Frame frame : frames) {
      harness.processElement(new StreamRecord<>(frame));
    }
  }

  void mark(Marker marker) throws Exception {
    harness.processElement(new StreamRecord<>(marker));
  }

  /** The operator's own estimate of its state. */
  long stateBytes() {
    return ((BatchFramesOperator) harness.getOperator()).stateBytes();
  }

  /** Timers that wait, of both kinds. */
  int timers() {
    return harness.numProcessingTimeTimers() + harness.numEventTimeTimers();
  }

  /** Frees what came out so far. */
  List<FrameBatch> drain() {
    List<FrameBatch> batches = harness.extractOutputValues();
    harness.getOutput().clear();
    return batches;
  }

  void processingTime(long millis) throws Exception {
    harness.setProcessingTime(millis);
  }

  void endTime() throws Exception {
    harness.processWatermark(Watermark.MAX_WATERMARK);
  }

  OperatorSubtaskState snapshot(long checkpoint) throws Exception {
    OperatorSubtaskState state = harness.snapshot(checkpoint, checkpoint);
    harness.notifyOfCompletedCheckpoint(checkpoint);
    return state;
  }

  List<FrameBatch> batches() {
    return harness.extractOutputValues();
  }

  /** What came out since the last call, batches and dead letters, by camera. */
  void takeInto(Map<String, List<String>> byCamera) {
    List<FrameBatch> batches = harness.extractOutputValues();
    for (FrameBatch batch : batches.subList(taken, batches.size())) {
      byCamera
          .computeIfAbsent(batch.track().camera().key(), unused -> new ArrayList<>())
          .add(TestFrames.describe(batch));
    }
    taken = batches.size();
    List<DeadLetter> letters = letters();
    for (DeadLetter letter : letters.subList(lettersTaken, letters.size())) {
      byCamera
          .computeIfAbsent("rejected", unused -> new ArrayList<>())
          .add(letter.position() + " " + letter.reason() + " " + letter.message());
    }
    lettersTaken = letters.size();
  }

  private List<DeadLetter> letters() {
    var side = harness.getSideOutput(Elements.DEAD_LETTERS);
    return side == null
        ? List.of()
        : side.stream().<DeadLetter>map(StreamRecord::getValue).toList();
  }

  static Map<String, List<String>> uninterrupted(Backend backend, List<Frame> frames)
      throws Exception {
    Map<String, List<String>> output = new TreeMap<>();
    try (BatchFramesHarness harness = open(backend)) {
      harness.add(frames);
      harness.endTime();
      harness.takeInto(output);
    }
    return output;
  }

  @Override
  public void close() {
    try {
      harness.close();
    } catch (Exception e) {
      throw new IllegalStateException("the harness did not close", e);
    }
  }
}
