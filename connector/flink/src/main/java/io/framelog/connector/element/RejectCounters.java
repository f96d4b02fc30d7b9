/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.element;

import io.framelog.frame.RejectReason;
import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** Counts dead letters by reason: metric {@code deadLetters} with the label {@code reason}. */
public final class RejectCounters {
  private final Map<RejectReason, Counter> byReason = new EnumMap<>(RejectReason.class);

  public RejectCounters(MetricGroup group) {
    for (RejectReason reason : RejectReason.values()) {
      byReason.put(reason, group.addGroup("reason", reason.code()).counter("deadLetters"));
    }
  }

  public void count(RejectReason reason) {
    Counter counter = byReason.get(reason);
    if (counter != null) {
      counter.inc();
    }
  }
}
