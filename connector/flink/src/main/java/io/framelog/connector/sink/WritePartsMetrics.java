/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import io.framelog.connector.element.CloseReason;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** What {@link WriteParts} counts. */
final class WritePartsMetrics {
  private final Map<CloseReason, Counter> partsClosed = new EnumMap<>(CloseReason.class);
  private final Counter framesWritten;
  private final Counter bytesWritten;
  private final Counter partsInConflict;
  private final Counter partsFoundPublished;

  WritePartsMetrics(MetricGroup group) {
    for (CloseReason reason : CloseReason.values()) {
      String label = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
      partsClosed.put(reason, group.addGroup("reason", label).counter("partsClosed"));
    }
    framesWritten = group.counter("framesWritten");
    bytesWritten = group.counter("bytesWritten");
    partsInConflict = group.counter("partsInConflict");
    partsFoundPublished = group.counter("partsFoundPublished");
  }

  void wrote(PartFile.Staged staged, int frames, CloseReason reason) {
    Counter closed = partsClosed.get(reason);
    if (closed != null) {
      closed.inc();
    }
    framesWritten.inc(frames);
    bytesWritten.inc(staged.bytes());
    if (staged.conflicts()) {
      partsInConflict.inc();
    }
    if (staged.handle() == null) {
      partsFoundPublished.inc();
    }
  }
}
