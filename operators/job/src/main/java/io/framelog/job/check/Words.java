/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.check;

import io.framelog.rrd.Timeline;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers as people read them. */
final class Words {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private Words() {}

  static String bytes(long bytes) {
    if (bytes < 1000) {
      return bytes + " B";
    }
    double value = bytes;
    int unit = -1;
    while (value >= 999.5) {
      value /= 1000;
      unit++;
    }
    return String.format(
        Locale.ROOT, value < 10 ? "%.1f %cB" : "%.0f %cB", value, "kMGTPE".charAt(unit));
  }

  static String count(long count, String one) {
    return count + " " + one + (count == 1 ? "" : "s");
  }

  /** A time on a timeline: an instant in UTC, seconds, or the number itself. */
  static String time(Timeline timeline, long value) {
    return switch (timeline.kind()) {
      case TIMESTAMP_NANOS ->
          TIME.format(
              Instant.ofEpochSecond(
                  Math.floorDiv(value, NANOS_PER_SECOND), Math.floorMod(value, NANOS_PER_SECOND)));
      case DURATION_NANOS -> seconds(value);
      case SEQUENCE -> "" + value;
    };
  }

  /** How long it is from one time to another. */
  static String span(Timeline timeline, long first, long last) {
    return switch (timeline.kind()) {
      case TIMESTAMP_NANOS, DURATION_NANOS -> seconds(last - first);
      case SEQUENCE -> "" + (last - first);
    };
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.3f s", (double) nanos / NANOS_PER_SECOND);
  }
}
