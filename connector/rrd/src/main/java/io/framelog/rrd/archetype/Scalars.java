/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.archetype;

import io.framelog.rrd.ArchetypeColumns;
import io.framelog.rrd.Cells;
import io.framelog.rrd.ComponentColumn;
import io.framelog.rrd.ComponentDescriptor;
import io.framelog.rrd.Numbers;
import java.util.Arrays;

/** Numbers to plot; n per row are n series. NaN leaves a gap. */
public final class Scalars {
  public static final ComponentDescriptor SCALARS =
      ComponentDescriptor.ofArchetype("Scalars", "scalars", "Scalar");

  private Scalars() {}

  /** One row of one number per series. */
  public static ArchetypeColumns of(double... series) {
    return ArchetypeColumns.of(ComponentColumn.oneRow(SCALARS, Numbers.float64(series)));
  }

  /** One number per row. */
  public static ArchetypeColumns columns(double... perRow) {
    return ArchetypeColumns.of(ComponentColumn.onePerRow(SCALARS, Numbers.float64(perRow)));
  }

  /**
   * So many numbers per row.
   *
   * @param series how many series there are, at least 1
   * @param values those of the first row, then those of the second, and so on
   */
  public static ArchetypeColumns columnsOfSeries(int series, double... values) {
    if (series < 1 || values.length % series != 0) {
      throw new IllegalArgumentException(
          "Rows of "
              + series
              + " series need a multiple of it in values, but there are "
              + values.length);
    }
    int[] counts = new int[values.length / series];
    Arrays.fill(counts, series);
    return ArchetypeColumns.of(
        ComponentColumn.of(SCALARS, Cells.ofCounts(counts), Numbers.float64(values)));
  }
}
