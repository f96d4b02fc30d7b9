/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/**
 * A timeline: a name that has one kind in the whole recording.
 *
 * @param name non-blank; {@code log_time} and {@code log_tick} are what Rerun's SDKs add themselves
 */
public record Timeline(String name, TimelineKind kind) {
  public Timeline {
    if (name.isBlank()) {
      throw new IllegalArgumentException(
          "The name of a timeline must not be blank, but was \"" + name + "\"");
    }
  }

  /** Counts, for example frames. */
  public static Timeline sequence(String name) {
    return new Timeline(name, TimelineKind.SEQUENCE);
  }

  /** Nanoseconds since something, for example the start. */
  public static Timeline durationNanos(String name) {
    return new Timeline(name, TimelineKind.DURATION_NANOS);
  }

  /** Nanoseconds since 1970-01-01 UTC. */
  public static Timeline timestampNanos(String name) {
    return new Timeline(name, TimelineKind.TIMESTAMP_NANOS);
  }
}
