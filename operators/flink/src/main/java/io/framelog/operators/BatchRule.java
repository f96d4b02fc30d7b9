/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import java.io.Serializable;
import java.time.Duration;

/**
 * Where the frames of a track are cut into batches.
 *
 * @param durationNanos capture time that a batch covers
 * @param minFrames a batch of a slow camera covers more time, to have at least so many frames
 * @param maxBytes a batch is cut before it holds more than this; one frame always fits
 * @param disorderNanos how far a frame may be behind the camera's newest and still be put in order
 * @param lateWaitNanos how far the camera's newest goes on before frames that came too late for
 *     their batch become a part of their own
 */
public record BatchRule(
    long durationNanos, int minFrames, long maxBytes, long disorderNanos, long lateWaitNanos)
    implements Serializable {

  /** Thirty seconds. */
  public static final long DEFAULT_LATE_WAIT_NANOS = 30_000_000_000L;

  /** With the default wait for late frames. */
  public BatchRule(long durationNanos, int minFrames, long maxBytes, long disorderNanos) {
    this(durationNanos, minFrames, maxBytes, disorderNanos, DEFAULT_LATE_WAIT_NANOS);
  }

  public BatchRule {
    if (durationNanos < 1
        || minFrames < 1
        || maxBytes < 1
        || disorderNanos < 0
        || lateWaitNanos < 0) {
      throw new IllegalArgumentException(
          "a batch needs a positive duration, frame count and size, and no negative disorder"
              + " or wait for late frames, but had %s, %d, %d bytes, %s and %s"
                  .formatted(
                      Duration.ofNanos(durationNanos),
                      minFrames,
                      maxBytes,
                      Duration.ofNanos(disorderNanos),
                      Duration.ofNanos(lateWaitNanos)));
    }
  }
}
