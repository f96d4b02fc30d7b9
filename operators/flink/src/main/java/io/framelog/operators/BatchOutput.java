/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.connector.element.DeadLetter;
import io.framelog.connector.element.Elements;
import io.framelog.connector.element.RejectCounters;
import io.framelog.frame.Frame;
import io.framelog.frame.RejectReason;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.operators.Output;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** What leaves {@link BatchFrames}, and its counts. */
final class BatchOutput implements CameraBatcher.Output {
  private final Output<StreamRecord<FrameBatch>> output;
  private final RejectCounters rejected;
  private final Counter framesBatched;
  private final Counter duplicates;
  private final Counter framesThinned;
  private final Counter lateFrames;
  private final Counter clocksSet;

  BatchOutput(Output<StreamRecord<FrameBatch>> output, MetricGroup group) {
    this.output = output;
    rejected = new RejectCounters(group);
    framesBatched = group.counter("framesBatched");
    duplicates = group.counter("duplicates");
    framesThinned = group.counter("framesThinned");
    lateFrames = group.counter("lateFrames");
    clocksSet = group.counter("clocksSet");
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
  public void clockSet() {
    clocksSet.inc();
  }
}
