/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.publish;

/** A capture time as messages have it. */
record CaptureStamp(long seconds, int nanos) {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  static CaptureStamp of(long captureNanos) {
    return new CaptureStamp(
        Math.floorDiv(captureNanos, NANOS_PER_SECOND),
        (int) Math.floorMod(captureNanos, NANOS_PER_SECOND));
  }
}
