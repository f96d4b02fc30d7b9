/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.connector.element.CloseReason;
import io.framelog.frame.Frame;
import io.framelog.frame.RejectReason;
import java.util.ArrayList;
import java.util.List;

/** What a batcher says, in words and in numbers. */
final class Collected implements CameraBatcher.Output {
  final List<FrameBatch> batches = new ArrayList<>();
  final List<CloseReason> closes = new ArrayList<>();
  final List<RejectReason> rejected = new ArrayList<>();
  final List<String> messages = new ArrayList<>();
  final List<String> log = new ArrayList<>();
  int duplicates;
  int thinned;
  int late;
  int clocksSet;

  @Override
  public void batch(FrameBatch batch) {
    log.add(batch.track().recording() + batch.slice() + TestFrames.times(batch) + batch.closes());
    if (batch.closes() != null) {
      closes.add(batch.closes());
    } else {
      batches.add(batch);
    }
  }

  @Override
  public void reject(Frame frame, RejectReason reason, String message) {
    log.add(reason + " " + frame.captureNanos());
    rejected.add(reason);
    messages.add(message);
  }

  @Override
  public void duplicate(Frame frame) {
    log.add("duplicate " + frame.captureNanos());
    duplicates++;
  }

  @Override
  public void thinned(Frame frame) {
    log.add("thinned " + frame.captureNanos());
    thinned++;
  }

  @Override
  public void late(Frame frame) {
    log.add("late " + frame.captureNanos());
    late++;
  }

  @Override
  public void partitionChanged(Frame frame) {
    log.add("partition " + frame.position());
  }

  @Override
  public void clockSet() {
    log.add("clock set");
    clocksSet++;
  }

  void clear() {
    batches.clear();
    closes.clear();
    rejected.clear();
    messages.clear();
    log.clear();
    duplicates = 0;
    thinned = 0;
    late = 0;
    clocksSet = 0;
  }
}
