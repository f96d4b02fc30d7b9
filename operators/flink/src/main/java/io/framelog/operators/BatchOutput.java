/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.connector.element.DeadLetter;
import io.framelog.connector.element.Elements;
import io.framelog.connector.element.RejectCounters;
import io.framelog.frame.Frame;
import io.framelog.frame.Marker;
import io.framelog.frame.RejectReason;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.operators.Output;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What leaves {@link BatchFrames}, and its counts. */
final class BatchOutput implements CameraBatcher.Output {
  private static final Logger LOG = LoggerFactory.getLogger(BatchOutput.class);

  private final Output<StreamRecord<FrameBatch>> output;
  private final RejectCounters rejected;
  private final Counter framesBatched;
  private final Counter duplicates;
  private final Counter framesThinned;
  private final Counter lateFrames;
  private final Counter clocksSet;
  private final Counter partitionChanges;
  private final Map<Marker.Kind, Counter> markers = new EnumMap<>(Marker.Kind.class);

  BatchOutput(Output<StreamRecord<FrameBatch>> output, MetricGroup group) {
    this.output = output;
    rejected = new RejectCounters(group);
    framesBatched = group.counter("framesBatched");
    duplicates = group.counter("duplicates");
    framesThinned = group.counter("framesThinned");
    lateFrames = group.counter("lateFrames");
    clocksSet = group.counter("clocksSet");
    partitionChanges = group.counter("partitionChanges");
    for (Marker.Kind kind : Marker.Kind.values()) {
      String label = kind.name().toLowerCase(Locale.ROOT);
      markers.put(kind, group.addGroup("kind", label).counter("markers"));
    }
  }

  @Override
  public void batch(FrameBatch batch) {
    framesBatched.inc(batch.frames().size());
    output.collect(new StreamRecord<>(batch));
  }

  @Override
  public void reject(Frame frame, RejectReason reason, String message) {
    rejected.count(reason);
    output.collect(
        Elements.DEAD_LETTERS, new StreamRecord<>(DeadLetter.of(frame, reason, message)));
  }

  @Override
  public void duplicate(Frame frame) {
    duplicates.inc();
  }

  @Override
  public void thinned(Frame frame) {
    framesThinned.inc();
  }

  @Override
  public void late(Frame frame) {
    lateFrames.inc();
  }

  @Override
  public void partitionChanged(Frame frame) {
    partitionChanges.inc();
    LOG.warn(
        "camera {} goes on in {}: parts of a camera that changes its partition may be cut otherwise"
            + " when they are made again",
        frame.camera(),
        frame.position());
  }

  void marker(Marker marker) {
    Counter counter = markers.get(marker.kind());
    if (counter != null) {
      counter.inc();
    }
  }

  @Override
  public void clockSet() {
    clocksSet.inc();
  }
}
