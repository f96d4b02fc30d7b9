/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import io.framelog.connector.element.Elements;
import io.framelog.connector.element.RecordingChunk;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.storage.JobManagerCheckpointStorage;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.jspecify.annotations.Nullable;

/** {@link WritePartsOperator} without a job round it. */
final class WritePartsHarness implements AutoCloseable {
  private static final int MAX_STATE_BYTES = 64 << 20;

  private final KeyedOneInputStreamOperatorTestHarness<String, RecordingChunk, RecordingChunk>
      harness;

  private WritePartsHarness(SinkSettings settings, @Nullable OperatorSubtaskState restored)
      throws Exception {
    harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new WritePartsFactory(settings), chunk -> chunk.camera().key(), Types.STRING);
    harness.setCheckpointStorage(new JobManagerCheckpointStorage(MAX_STATE_BYTES));
    harness.setup(Elements.RECORDING_CHUNK.createSerializer(new SerializerConfigImpl()));
    if (restored != null) {
      harness.initializeState(restored);
    }
    harness.open();
  }

  static WritePartsHarness open(Path directory) throws Exception {
    return new WritePartsHarness(TestParts.settings(directory), null);
  }

  static WritePartsHarness restore(Path directory, OperatorSubtaskState state) throws Exception {
    return new WritePartsHarness(TestParts.settings(directory), state);
  }

  static WritePartsHarness open(SinkSettings settings) throws Exception {
    return new WritePartsHarness(settings, null);
  }

  static WritePartsHarness restore(SinkSettings settings, OperatorSubtaskState state)
      throws Exception {
    return new WritePartsHarness(settings, state);
  }

  void add(RecordingChunk... chunks) throws Exception {
    for (RecordingChunk chunk : chunks) {
      harness.processElement(new StreamRecord<>(chunk));
    }
  }

  void endTime() throws Exception {
    harness.processWatermark(Watermark.MAX_WATERMARK);
  }

  /** As a task does it: the operator prepares, then state is written. */
  OperatorSubtaskState snapshot() throws Exception {
    drain();
    return harness.snapshot(1, 1);
  }

  private void drain() throws Exception {
    harness.prepareSnapshotPreBarrier(1);
  }

  List<RecordingChunk.Pending> pending() throws Exception {
    drain();
    return harness.extractOutputValues().stream().map(RecordingChunk.Pending.class::cast).toList();
  }

  int stateEntries() {
    return harness.numKeyedStateEntries();
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
