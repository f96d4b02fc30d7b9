/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How regularly rows come, as far as the first and last time of each chunk tell. */
final class Rhythm {
  /** A pause this many times as long as rows are apart is a gap: one lost frame is one. */
  private static final double GAP_INTERVALS = 1.8;

  private static final double NANOS_PER_SECOND = 1e9;

  private record Stretch(long first, long last, long rows) {}

  private final List<Stretch> stretches = new ArrayList<>();

  void add(long first, long last, long rows) {
    stretches.add(new Stretch(first, last, rows));
  }

  /** Of rows within chunks, so that gaps between them do not count. */
  Optional<Double> rowsPerSecond() {
    double interval = interval();
    return interval > 0 ? Optional.of(NANOS_PER_SECOND / interval) : Optional.empty();
  }

  private double interval() {
    double time = 0;
    long steps = 0;
    for (Stretch stretch : stretches) {
      if (stretch.rows > 1) {
        time += (double) stretch.last - stretch.first;
        steps += stretch.rows - 1;
      }
    }
    return steps == 0 ? 0 : time / steps;
  }

  /** In the order of time. */
  List<Gap> gaps() {
    double interval = interval();
    List<Gap> gaps = new ArrayList<>();
    if (interval <= 0) {
      return gaps;
    }
    List<Stretch> sorted = new ArrayList<>(stretches);
    sorted.sort(Comparator.comparingLong(Stretch::first));
    long end = sorted.get(0).last;
    for (Stretch stretch : sorted) {
      if ((double) stretch.first - end > GAP_INTERVALS * interval) {
        gaps.add(new Gap(end, stretch.first));
      }
      end = Math.max(end, stretch.last);
    }
    return gaps;
  }
}
