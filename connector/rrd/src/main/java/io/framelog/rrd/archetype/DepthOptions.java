/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.archetype;

import io.framelog.rrd.ComponentColumn;
import io.framelog.rrd.ComponentDescriptor;
import io.framelog.rrd.FixedLists;
import io.framelog.rrd.Numbers;

/** What both archetypes of depths can be told about showing them. */
final class DepthOptions {
  private DepthOptions() {}

  static ComponentColumn meter(ComponentDescriptor descriptor, float... values) {
    Checks.positive("The number of units in a metre", values);
    return Columns.floats(descriptor, values);
  }

  static ComponentColumn depthRange(ComponentDescriptor descriptor, double min, double max) {
    if (!(min < max) || Double.isInfinite(min) || Double.isInfinite(max)) {
      throw new IllegalArgumentException(
          "A range of depths goes from a number to a higher one, but was " + min + " to " + max);
    }
    return ComponentColumn.onePerRow(descriptor, FixedLists.of(2, Numbers.float64(min, max)));
  }

  static ComponentColumn pointFillRatio(ComponentDescriptor descriptor, float... values) {
    Checks.positive("A fill ratio", values);
    return Columns.floats(descriptor, values);
  }
}
