/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.archetype;

import io.framelog.rrd.ArchetypeColumns;
import io.framelog.rrd.ComponentColumn;
import io.framelog.rrd.ComponentDescriptor;
import io.framelog.rrd.FixedLists;
import io.framelog.rrd.Numbers;

/** Where the axes of a space point to. */
public final class ViewCoordinates {
  public static final ComponentDescriptor XYZ =
      ComponentDescriptor.ofArchetype("ViewCoordinates", "xyz", "ViewCoordinates");

  private ViewCoordinates() {}

  /**
   * The directions of the three axes, for example right, down, forward for a camera.
   *
   * @throws IllegalArgumentException if two of them lie on one line
   */
  public static ArchetypeColumns of(ViewDirection x, ViewDirection y, ViewDirection z) {
    return ArchetypeColumns.of(axes(XYZ, x, y, z));
  }

  static ComponentColumn axes(
      ComponentDescriptor descriptor, ViewDirection x, ViewDirection y, ViewDirection z) {
    if (x.isParallelTo(y) || y.isParallelTo(z) || z.isParallelTo(x)) {
      throw new IllegalArgumentException(
          "The three axes point along three lines, but were " + x + ", " + y + ", " + z);
    }
    byte[] numbers = {(byte) x.number(), (byte) y.number(), (byte) z.number()};
    return ComponentColumn.onePerRow(descriptor, FixedLists.of(3, Numbers.uint8(numbers)));
  }
}
