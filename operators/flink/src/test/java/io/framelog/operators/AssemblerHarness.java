/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.connector.element.Elements;
import io.framelog.connector.element.RecordingChunk;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;

/** {@link AssembleSegmentsFunction} without a job round it, fed with batches as they are cut. */
final class AssemblerHarness implements AutoCloseable {
  private final KeyedOneInputStreamOperatorTestHarness<String, EncodedBatch, RecordingChunk>
      harness;

  AssemblerHarness() throws Exception {
    harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new AssembleSegmentsFunction("app")),
            batch -> batch.track().camera().key(),
            Types.STRING);
    harness.setup(Elements.RECORDING_CHUNK.createSerializer(new SerializerConfigImpl()));
    harness.open();
  }

  void add(List<FrameBatch> batches) throws Exception {
    for (FrameBatch batch : batches) {
      EncodedBatch encoded = BatchEncoder.encode(batch, batch.settings().encoding()).batch();
      harness.processElement(new StreamRecord<>(encoded));
    }
  }

  /** What came out since the last call. */
  List<RecordingChunk> drain() {
    List<RecordingChunk> chunks = harness.extractOutputValues();
    harness.getOutput().clear();
    return chunks;
  }

  int storedEntries() {
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
