/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import io.framelog.rrd.TimelineKind;

/** The times of a chunk's rows on one timeline. */
record RawTimes(String name, TimelineKind kind, long[] values) {

  Range range() {
    Range range = Range.NONE;
    for (long value : values) {
      range = range.with(value);
    }
    return range;
  }

  boolean ascends() {
    for (int row = 1; row < values.length; row++) {
      if (values[row] < values[row - 1]) {
        return false;
      }
    }
    return true;
  }

  /** From the smallest to the largest time, both inclusive. */
  record Range(long start, long end) {
    static final Range NONE = new Range(Long.MAX_VALUE, Long.MIN_VALUE);

    Range with(long value) {
      return new Range(Math.min(start, value), Math.max(end, value));
    }

    boolean isEmpty() {
      return start > end;
    }

    @Override
    public String toString() {
      return isEmpty() ? "no times" : start + " to " + end;
    }
  }
}
