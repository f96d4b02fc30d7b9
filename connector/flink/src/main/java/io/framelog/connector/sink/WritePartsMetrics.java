/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import io.framelog.connector.element.CloseReason;
import io.framelog.connector.element.RecordingChunk;
import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** What {@link WritePartsOperator} counts. */
final class WritePartsMetrics {
  private final Map<CloseReason, Counter> partsClosed = new EnumMap<>(CloseReason.class);
  private final Counter framesWritten;
  private final Counter bytesWritten;
  private final Counter partsInConflict;
  private final Counter partsFoundPublished;
  private final Counter partsStreamed;

  WritePartsMetrics(MetricGroup group) {
    for (CloseReason reason : CloseReason.values()) {
      String label = PendingManifest.label(reason);
      partsClosed.put(reason, group.addGroup("reason", label).counter("partsClosed"));
    }
    framesWritten = group.counter("framesWritten");
    bytesWritten = group.counter("bytesWritten");
    partsInConflict = group.counter("partsInConflict");
    partsFoundPublished = group.counter("partsFoundPublished");
    partsStreamed = group.counter("partsStreamed");
  }

  void streamed() {
    partsStreamed.inc();
  }

  void wrote(RecordingChunk.Pending part) {
    Counter closed = partsClosed.get(part.reason());
    if (closed != null) {
      closed.inc();
    }
    framesWritten.inc(part.frames());
    bytesWritten.inc(part.bytes());
    if (part.conflict() > 0) {
      partsInConflict.inc();
    }
    if (part.wasVisible()) {
      partsFoundPublished.inc();
    }
  }
}
