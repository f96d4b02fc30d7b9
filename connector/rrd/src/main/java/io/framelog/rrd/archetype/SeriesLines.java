/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.archetype;

import io.framelog.rrd.Booleans;
import io.framelog.rrd.ComponentColumn;
import io.framelog.rrd.ComponentDescriptor;
import io.framelog.rrd.Numbers;
import io.framelog.rrd.Texts;

/**
 * How the {@link Scalars} of an entity are drawn: one row, static, whose components have a value
 * for each series.
 */
public final class SeriesLines {
  public static final ComponentDescriptor COLORS =
      ComponentDescriptor.ofArchetype("SeriesLines", "colors", "Color");
  public static final ComponentDescriptor WIDTHS =
      ComponentDescriptor.ofArchetype("SeriesLines", "widths", "StrokeWidth");
  public static final ComponentDescriptor NAMES =
      ComponentDescriptor.ofArchetype("SeriesLines", "names", "Name");
  public static final ComponentDescriptor VISIBLE_SERIES =
      ComponentDescriptor.ofArchetype("SeriesLines", "visible_series", "Visible");
  public static final ComponentDescriptor AGGREGATION_POLICY =
      ComponentDescriptor.ofArchetype("SeriesLines", "aggregation_policy", "AggregationPolicy");
  public static final ComponentDescriptor INTERPOLATION_MODE =
      ComponentDescriptor.ofArchetype("SeriesLines", "interpolation_mode", "InterpolationMode");

  private SeriesLines() {}

  /** Names in the legend. */
  public static ComponentColumn names(String... perSeries) {
    return ComponentColumn.oneRow(NAMES, Texts.of(perSeries));
  }

  /** {@code 0xRRGGBBAA}. */
  public static ComponentColumn colors(int... perSeries) {
    return ComponentColumn.oneRow(COLORS, Numbers.uint32(perSeries));
  }

  /** In points. */
  public static ComponentColumn widths(float... perSeries) {
    Checks.positive("The width of a line", perSeries);
    return ComponentColumn.oneRow(WIDTHS, Numbers.float32(perSeries));
  }

  /** Whether a series is drawn. */
  public static ComponentColumn visibleSeries(boolean... perSeries) {
    return ComponentColumn.oneRow(VISIBLE_SERIES, Booleans.of(perSeries));
  }

  /** What is drawn where several values fall on one pixel. */
  public static ComponentColumn aggregationPolicy(AggregationPolicy policy) {
    return Columns.choices(AGGREGATION_POLICY, policy);
  }

  /** How values are joined, one for all series. */
  public static ComponentColumn interpolationMode(InterpolationMode mode) {
    return Columns.choices(INTERPOLATION_MODE, mode);
  }
}
