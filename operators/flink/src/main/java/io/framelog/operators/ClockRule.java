/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import java.io.Serializable;
import java.time.Duration;

/**
 * What is made of capture times that do not follow the camera's others.
 *
 * @param horizonNanos duplicates and late frames are told apart this far back; a frame further away
 *     from the camera's newest, in either direction, is set aside
 * @param jumpFrames so many frames in a row that were set aside and agree with each other mean that
 *     the camera's clock was set
 * @param silenceMillis a camera without frames for so long has its parts closed
 * @param rememberMillis a camera without frames for longer than the horizon is remembered by its
 *     newest time alone, for so long; then not at all
 */
public record ClockRule(long horizonNanos, int jumpFrames, long silenceMillis, long rememberMillis)
    implements Serializable {

  /** One hour, thirty frames, thirty seconds, seven days. */
  public static ClockRule defaults() {
    return new ClockRule(
        Duration.ofHours(1).toNanos(), /* jumpFrames= */ 30, Duration.ofSeconds(30).toMillis());
  }

  /** With the newest time remembered for seven days. */
  public ClockRule(long horizonNanos, int jumpFrames, long silenceMillis) {
    this(horizonNanos, jumpFrames, silenceMillis, Duration.ofDays(7).toMillis());
  }

  public ClockRule {
    if (horizonNanos < 1 || jumpFrames < 1 || silenceMillis < 1 || rememberMillis < 1) {
      throw new IllegalArgumentException(
          "horizon, jump frames, silence and memory must be positive, but were %s, %d, %s and %s"
              .formatted(
                  Duration.ofNanos(horizonNanos),
                  jumpFrames,
                  Duration.ofMillis(silenceMillis),
                  Duration.ofMillis(rememberMillis)));
    }
  }
}
