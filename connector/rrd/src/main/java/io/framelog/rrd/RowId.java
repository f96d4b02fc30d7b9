/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/**
 * The id of one row. Rows of a recording are ordered by it: of rows with equal times the higher id
 * wins. Compared as an unsigned number of 128 bits.
 *
 * @param high upper half
 * @param low lower half
 */
public record RowId(long high, long low) implements Comparable<RowId> {
  @Override
  public int compareTo(RowId other) {
    return Tuids.compare(high, low, other.high, other.low);
  }

  /** 32 hex digits, as Rerun writes them. */
  @Override
  public String toString() {
    return Tuids.text(high, low);
  }
}
