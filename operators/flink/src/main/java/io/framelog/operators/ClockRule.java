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
 */
public record ClockRule(long horizonNanos, int jumpFrames, long silenceMillis)
    implements Serializable {

  /** One hour, thirty frames, thirty seconds. */
  public static ClockRule defaults() {
    return new ClockRule(
        Duration.ofHours(1).toNanos(), /* jumpFrames= */ 30, Duration.ofSeconds(30).toMillis());
  }

  public ClockRule {
    if (horizonNanos < 1 || jumpFrames < 1 || silenceMillis < 1) {
      throw new IllegalArgumentException(
          "horizon, jump frames and silence must be positive, but were %s, %d and %s"
              .formatted(
                  Duration.ofNanos(horizonNanos), jumpFrames, Duration.ofMillis(silenceMillis)));
    }
  }
}
