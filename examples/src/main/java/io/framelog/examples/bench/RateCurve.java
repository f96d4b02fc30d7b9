/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** Bytes over likeness, between which it is interpolated: straight in the logarithm of bytes. */
final class RateCurve {
  private record Point(double likeness, double bytes) {}

  private final List<Point> points = new ArrayList<>();

  void add(double likeness, double bytes) {
    points.add(new Point(likeness, bytes));
  }

  /** Nothing where the likeness is outside of what was measured. */
  OptionalDouble bytesAt(double likeness) {
    points.sort(Comparator.comparingDouble(Point::likeness));
    for (int i = 1; i < points.size(); i++) {
      Point low = points.get(i - 1);
      Point high = points.get(i);
      if (low.likeness() <= likeness && likeness <= high.likeness()) {
        double share = (likeness - low.likeness()) / (high.likeness() - low.likeness());
        double logarithm =
            Math.log(low.bytes()) + share * (Math.log(high.bytes()) - Math.log(low.bytes()));
        return OptionalDouble.of(Math.exp(logarithm));
      }
    }
    return OptionalDouble.empty();
  }
}
