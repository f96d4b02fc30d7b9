/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/** The ids of the rows of one chunk, strictly ascending. */
public final class RowIds {
  private final long[] high;
  private final long[] low;

  private RowIds(long[] high, long[] low) {
    this.high = high;
    this.low = low;
  }

  /** The two halves of the ids, row by row. The arrays are copied. */
  public static RowIds of(long[] high, long[] low) {
    return owning(high.clone(), low.clone());
  }

  static RowIds owning(long[] high, long[] low) {
    if (high.length != low.length) {
      throw new IllegalArgumentException(
          "Row ids need as many upper as lower halves, but got "
              + high.length
              + " and "
              + low.length);
    }
    for (int row = 1; row < high.length; row++) {
      if (Tuids.compare(high[row - 1], low[row - 1], high[row], low[row]) >= 0) {
        throw new IllegalArgumentException(
            "Row ids must ascend within a chunk, but row "
                + (row - 1)
                + " is "
                + Tuids.text(high[row - 1], low[row - 1])
                + " and row "
                + row
                + " is "
                + Tuids.text(high[row], low[row]));
      }
    }
    return new RowIds(high, low);
  }

  public int size() {
    return high.length;
  }

  public RowId id(int row) {
    return new RowId(high[row], low[row]);
  }

  long high(int row) {
    return high[row];
  }

  long low(int row) {
    return low[row];
  }
}
