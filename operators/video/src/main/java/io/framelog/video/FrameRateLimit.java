/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.io.Serializable;

/**
 * Thins frames out to a rate: which ones stay is a function of their capture times alone.
 *
 * <p>A frame stays if it is due. Staying makes the next one due a period later, counted from when
 * this one was due, so that jitter does not lower the rate; half a period early is early enough.
 * After a gap the count begins anew. In any stretch of time there are at most as many frames as the
 * rate allows, plus one.
 *
 * @param periodNanos the least time from frame to frame on average
 */
public record FrameRateLimit(long periodNanos) implements Serializable {
  /** When the first frame of a camera is due: whenever it comes. */
  public static final long AT_ONCE = Long.MIN_VALUE;

  private static final double NANOS_PER_SECOND = 1e9;

  public FrameRateLimit {
    if (periodNanos < 1) {
      throw new IllegalArgumentException("A period is at least 1 ns, but was " + periodNanos);
    }
  }

  /**
   * A limit of that many frames a second.
   *
   * @param framesPerSecond positive
   */
  public static FrameRateLimit perSecond(double framesPerSecond) {
    if (!(framesPerSecond > 0) || Double.isInfinite(framesPerSecond)) {
      throw new IllegalArgumentException(
          "A frame rate is positive, but was " + framesPerSecond + " frames a second");
    }
    return new FrameRateLimit(Math.max(1, Math.round(NANOS_PER_SECOND / framesPerSecond)));
  }

  /** Whether a frame stays, where the last one that stayed left the next due at that time. */
  public boolean keeps(long dueNanos, long captureNanos) {
    return dueNanos == AT_ONCE || captureNanos >= dueNanos - periodNanos / 2;
  }

  /** When the frame after one that stays is due. */
  public long dueAfter(long dueNanos, long captureNanos) {
    boolean onTime = dueNanos != AT_ONCE && captureNanos < dueNanos + periodNanos;
    return (onTime ? dueNanos : captureNanos) + periodNanos;
  }
}
