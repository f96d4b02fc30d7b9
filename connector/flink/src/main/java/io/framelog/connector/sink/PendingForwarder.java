/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import io.framelog.connector.element.RecordingChunk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.CommittingSinkWriter;
import org.apache.flink.metrics.groups.SinkWriterMetricGroup;

/** The sink's writer: everything is written before it, so it only hands committables over. */
final class PendingForwarder
    implements CommittingSinkWriter<RecordingChunk, RecordingChunk.Pending> {
  private final SinkWriterMetricGroup metrics;
  private List<RecordingChunk.Pending> pending = new ArrayList<>();

  PendingForwarder(SinkWriterMetricGroup metrics) {
    this.metrics = metrics;
  }

  @Override
  public void write(RecordingChunk element, Context context) {
    if (!(element instanceof RecordingChunk.Pending part)) {
      throw new IllegalStateException("only written parts reach the writer, but got " + element);
    }
    pending.add(part);
    metrics.getNumRecordsSendCounter().inc();
    metrics.getNumBytesSendCounter().inc(part.bytes());
  }

  @Override
  public void flush(boolean endOfInput) {
    // Nothing is held back: what is pending goes with the next checkpoint.
  }

  @Override
  public Collection<RecordingChunk.Pending> prepareCommit() {
    List<RecordingChunk.Pending> handedOver = pending;
    pending = new ArrayList<>();
    return handedOver;
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
