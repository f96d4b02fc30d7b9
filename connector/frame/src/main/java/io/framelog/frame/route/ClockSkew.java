/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.route;

import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RejectReason;
import java.io.Serializable;
import java.util.concurrent.TimeUnit;

/**
 * How far a capture time may be from the record's timestamp in Kafka. It is not held against this
 * machine's clock: the same records would be other frames the next time.
 *
 * @param maxAheadNanos of the timestamp
 * @param maxBehindNanos the timestamp
 */
public record ClockSkew(long maxAheadNanos, long maxBehindNanos) implements Serializable {

  public ClockSkew {
    if (maxAheadNanos < 0 || maxBehindNanos < 0) {
      throw new IllegalArgumentException(
          "bounds of a clock's skew are at least 0, but were %d and %d"
              .formatted(maxAheadNanos, maxBehindNanos));
    }
  }

  /** Any time is taken. */
  public static ClockSkew unlimited() {
    return new ClockSkew(Long.MAX_VALUE, Long.MAX_VALUE);
  }

  void require(long captureNanos, long timestampMillis) throws FrameRejectedException {
    // Records of very old producers have no timestamp.
    if (timestampMillis < 0) {
      return;
    }
    // Saturates, and so does not wrap to the other side.
    long timestampNanos = TimeUnit.MILLISECONDS.toNanos(timestampMillis);
    long aheadNanos = captureNanos - timestampNanos;
    if (aheadNanos > maxAheadNanos) {
      throw skewed(aheadNanos, "after", maxAheadNanos);
    }
    if (-aheadNanos > maxBehindNanos) {
      throw skewed(-aheadNanos, "before", maxBehindNanos);
    }
  }

  private static FrameRejectedException skewed(long nanos, String side, long boundNanos) {
    return new FrameRejectedException(
        RejectReason.CLOCK_SKEW,
        "captured %d ms %s the record's timestamp in Kafka, but at most %d ms are allowed: is the camera's clock set?"
            .formatted(
                TimeUnit.NANOSECONDS.toMillis(nanos),
                side,
                TimeUnit.NANOSECONDS.toMillis(boundNanos)));
  }
}
