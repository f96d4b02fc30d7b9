/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/** One time per row on one timeline. */
public final class TimeColumn {
  private final Timeline timeline;
  private final long[] values;
  private final boolean ascending;
  private final long min;
  private final long max;

  private TimeColumn(Timeline timeline, long[] values) {
    this.timeline = timeline;
    this.values = values;
    boolean sorted = true;
    long smallest = Long.MAX_VALUE;
    long largest = Long.MIN_VALUE;
    long previous = Long.MIN_VALUE;
    for (long value : values) {
      sorted &= value >= previous;
      smallest = Math.min(smallest, value);
      largest = Math.max(largest, value);
      previous = value;
    }
    this.ascending = sorted;
    this.min = smallest;
    this.max = largest;
  }

  /** The values are copied. Units are those of the timeline's kind. */
  public static TimeColumn of(Timeline timeline, long... values) {
    return new TimeColumn(timeline, values.clone());
  }

  /** For arrays nobody else holds. */
  static TimeColumn owning(Timeline timeline, long[] values) {
    return new TimeColumn(timeline, values);
  }

  public Timeline timeline() {
    return timeline;
  }

  public int rows() {
    return values.length;
  }

  public long value(int row) {
    return values[row];
  }

  /** A copy of all values. */
  public long[] values() {
    return values.clone();
  }

  /** Whether no value is smaller than the one before it. */
  public boolean isAscending() {
    return ascending;
  }

  /** The smallest value; {@link Long#MAX_VALUE} without rows. */
  public long min() {
    return min;
  }

  /** The largest value; {@link Long#MIN_VALUE} without rows. */
  public long max() {
    return max;
  }

  @Override
  public String toString() {
    return values.length == 0 ? timeline.name() : timeline.name() + " " + min + ".." + max;
  }
}
