/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import io.framelog.rrd.TimelineKind;
import java.util.Arrays;

/**
 * A video that opens, at the row that holds it.
 *
 * @param row on the timeline of its entity
 * @param frameNanos see {@link Movie}
 */
record FoundVideo(EntityRows.Row row, String timeline, TimelineKind kind, long[] frameNanos) {
  private static final long MICRO = 1_000;

  /** How many frames lie within the tolerance of a time since the first. */
  int framesNear(long nanos, long toleranceNanos) {
    int count = 0;
    for (int i = firstAtOrAfter(nanos - toleranceNanos);
        i < frameNanos.length && frameNanos[i] <= nanos + toleranceNanos;
        i++) {
      count++;
    }
    return count;
  }

  /** The frame nearest to a time since the first; frames are numbered in the order shown. */
  int nearest(long nanos) {
    int after = Math.min(firstAtOrAfter(nanos), frameNanos.length - 1);
    int before = Math.max(0, after - 1);
    return Math.abs(frameNanos[before] - nanos) <= Math.abs(frameNanos[after] - nanos)
        ? before
        : after;
  }

  private int firstAtOrAfter(long nanos) {
    int found = Arrays.binarySearch(frameNanos, nanos);
    return found >= 0 ? found : -found - 1;
  }

  /** Whether its time is real time, so that the last frame's can be told. */
  boolean hasSpan() {
    return !row.isStatic() && kind != TimelineKind.SEQUENCE;
  }

  long startNanos() {
    return row.time();
  }

  /** Time of its last frame, less what the ticks of a container may round. */
  long lastNanos() {
    return row.time() + frameNanos[frameNanos.length - 1] - MICRO;
  }
}
