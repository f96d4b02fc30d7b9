/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * How the flat values of a component column are dealt out to its rows. Each row has one cell:
 * absent (nothing was logged, the last value stays valid), empty (the value is cleared), or a run
 * of values.
 */
public final class Cells {
  private final int[] offsets;

  /** Which rows have a cell; null when all have. */
  private final @Nullable BitSet present;

  private Cells(int[] offsets, @Nullable BitSet present) {
    this.offsets = offsets;
    this.present = present;
  }

  /** Exactly one value in each row. */
  public static Cells onePerRow(int rows) {
    int[] offsets = new int[rows + 1];
    for (int row = 0; row <= rows; row++) {
      offsets[row] = row;
    }
    return new Cells(offsets, null);
  }

  /** One value where {@code present} says so, an absent cell elsewhere. */
  public static Cells sparse(boolean... present) {
    int[] counts = new int[present.length];
    for (int row = 0; row < present.length; row++) {
      counts[row] = present[row] ? 1 : ABSENT;
    }
    return ofCounts(counts);
  }

  /** The count that stands for an absent cell. */
  public static final int ABSENT = -1;

  /** So many values per row; {@link #ABSENT} for an absent cell. */
  public static Cells ofCounts(int... counts) {
    int[] offsets = new int[counts.length + 1];
    BitSet present = new BitSet(counts.length);
    for (int row = 0; row < counts.length; row++) {
      int count = counts[row];
      if (count < ABSENT) {
        throw new IllegalArgumentException(
            "A cell has 0 or more values, or "
                + ABSENT
                + " if absent, but row "
                + row
                + " has "
                + count);
      }
      present.set(row, count != ABSENT);
      offsets[row + 1] = Math.addExact(offsets[row], Math.max(count, 0));
    }
    return of(offsets, present);
  }

  /** Of checked, ascending offsets that nobody else holds. They need not start at 0. */
  static Cells of(int[] offsets, @Nullable BitSet present) {
    boolean all = present == null || present.cardinality() == offsets.length - 1;
    return new Cells(offsets, all ? null : present);
  }

  public int rows() {
    return offsets.length - 1;
  }

  /** Whether the row has a cell at all. */
  public boolean isPresent(int row) {
    return present == null || present.get(row);
  }

  /** How many rows have a cell. */
  public int presentRows() {
    return present == null ? rows() : present.cardinality();
  }

  /** Index of the first value of the row. */
  public int start(int row) {
    return offsets[row];
  }

  /** Index after the last value of the row. */
  public int end(int row) {
    return offsets[row + 1];
  }

  /** Number of values in the row's cell; 0 if it is absent. */
  public int count(int row) {
    return offsets[row + 1] - offsets[row];
  }

  /** Refuses cells that take more values than there are. */
  void requireWithin(int valueCount, String what) {
    int taken = offsets[rows()];
    if (taken > valueCount) {
      throw new IllegalArgumentException(
          "The " + what + " take " + taken + " values, but there are " + valueCount);
    }
  }

  @Nullable BitSet present() {
    return present;
  }

  Cells withPresent(@Nullable BitSet marks) {
    return of(offsets, marks);
  }

  ArrowBuffer offsetsBuffer() {
    return ArrowBuffer.ofInts(offsets);
  }

  ArrowBuffer validityBuffer() {
    return present == null ? ArrowBuffer.EMPTY : ArrowBuffer.ofBits(present, rows());
  }
}
