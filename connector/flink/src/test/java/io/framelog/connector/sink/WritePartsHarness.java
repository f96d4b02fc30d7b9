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
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.jspecify.annotations.Nullable;

/** {@link WriteParts} without a job round it. */
final class WritePartsHarness implements AutoCloseable {
  private final KeyedOneInputStreamOperatorTestHarness<String, RecordingChunk, RecordingChunk>
      harness;

  private WritePartsHarness(Path directory, @Nullable OperatorSubtaskState restored)
      throws Exception {
    harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new WriteParts(directory.toUri().toString())),
            chunk -> chunk.camera().key(),
            Types.STRING);
    harness.setup(Elements.RECORDING_CHUNK.createSerializer(new SerializerConfigImpl()));
    if (restored != null) {
      harness.initializeState(restored);
    }
    harness.open();
  }

  static WritePartsHarness open(Path directory) throws Exception {
    return new WritePartsHarness(directory, null);
  }

  static WritePartsHarness restore(Path directory, OperatorSubtaskState state) throws Exception {
    return new WritePartsHarness(directory, state);
  }

  void add(RecordingChunk... chunks) throws Exception {
    for (RecordingChunk chunk : chunks) {
      harness.processElement(new StreamRecord<>(chunk));
    }
  }

  void endTime() throws Exception {
    harness.processWatermark(Watermark.MAX_WATERMARK);
  }

  OperatorSubtaskState snapshot() throws Exception {
    return harness.snapshot(1, 1);
  }

  List<RecordingChunk.Pending> pending() {
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
