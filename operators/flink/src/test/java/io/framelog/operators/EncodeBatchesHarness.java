/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.connector.element.DeadLetter;
import io.framelog.connector.element.Elements;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.jspecify.annotations.Nullable;

/** {@link EncodeBatchesOperator} without a job round it. */
final class EncodeBatchesHarness implements AutoCloseable {
  static final int WORKERS = 2;

  private final KeyedOneInputStreamOperatorTestHarness<String, FrameBatch, EncodedBatch> harness;

  private EncodeBatchesHarness(
      RouteTable routes,
      BatchEncoder.Function encoder,
      Backend backend,
      @Nullable OperatorSubtaskState restored)
      throws Exception {
    harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new EncodeBatchesFactory(routes, EncodingWorkers.of(WORKERS), encoder),
            batch -> batch.track().camera().key(),
            Types.STRING);
    harness.setStateBackend(backend.create());
    harness.setup(OperatorElements.ENCODED_BATCH.createSerializer(new SerializerConfigImpl()));
    if (restored != null) {
      harness.initializeState(restored);
    }
    harness.open();
  }

  static EncodeBatchesHarness open(RouteTable routes, BatchEncoder.Function encoder)
      throws Exception {
    return new EncodeBatchesHarness(routes, encoder, Backend.HASHMAP, null);
  }

  static EncodeBatchesHarness open(
      RouteTable routes, BatchEncoder.Function encoder, Backend backend) throws Exception {
    return new EncodeBatchesHarness(routes, encoder, backend, null);
  }

  static EncodeBatchesHarness restore(
      RouteTable routes, BatchEncoder.Function encoder, Backend backend, OperatorSubtaskState state)
      throws Exception {
    return new EncodeBatchesHarness(routes, encoder, backend, state);
  }

  void add(FrameBatch... batches) throws Exception {
    for (FrameBatch batch : batches) {
      harness.processElement(new StreamRecord<>(batch));
    }
  }

  void watermark(long millis) throws Exception {
    harness.processWatermark(new Watermark(millis));
  }

  void endInput() throws Exception {
    harness.endInput();
  }

  /** As a task does it: the operator prepares, then state is written. */
  OperatorSubtaskState checkpoint(long id) throws Exception {
    harness.prepareSnapshotPreBarrier(id);
    return harness.snapshot(id, id);
  }

  /** Elements and watermarks in the order they left. */
  List<Object> output() {
    return List.copyOf(harness.getOutput());
  }

  List<EncodedBatch> batches() {
    return harness.extractOutputValues();
  }

  List<DeadLetter> deadLetters() {
    var side = harness.getSideOutput(Elements.DEAD_LETTERS);
    return side == null
        ? List.of()
        : side.stream().<DeadLetter>map(StreamRecord::getValue).toList();
  }

  int stateEntries() {
    return harness.numKeyedStateEntries();
  }

  /** Capture times of what came out, after the base of {@link TestFrames}. */
  List<Long> firstTimes() {
    return batches().stream()
        .map(EncodedBatch::media)
        .map(media -> media == null ? null : media.captureNanos()[0] - TestFrames.BASE)
        .toList();
  }

  static List<Long> times(EncodedFrames media) {
    return Arrays.stream(media.captureNanos()).mapToObj(nanos -> nanos - TestFrames.BASE).toList();
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
