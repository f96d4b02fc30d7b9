/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.video.Mp4Muxer;

/**
 * Times inside a video: microseconds since its first frame. The nanoseconds live in the recording's
 * timeline.
 */
final class MediaTimes {
  private static final long NANOS_PER_MICRO = 1_000;

  private MediaTimes() {}

  /**
   * Strictly ascending, whatever the capture times are: frames less than a microsecond apart are
   * moved on by one.
   *
   * @param captureNanos strictly ascending
   */
  static long[] relativeMicros(long[] captureNanos) {
    long[] micros = new long[captureNanos.length];
    for (int i = 1; i < micros.length; i++) {
      long exact = (captureNanos[i] - captureNanos[0]) / NANOS_PER_MICRO;
      micros[i] = Math.max(exact, micros[i - 1] + 1);
    }
    return micros;
  }

  /** Whether frames taken one after the other may be one after the other in a file. */
  static boolean fitsInOneFile(long captureNanos, long nextCaptureNanos) {
    return (nextCaptureNanos - captureNanos) / NANOS_PER_MICRO < Mp4Muxer.MAX_GAP_MICROS;
  }

  /** The same times in nanoseconds, as references to frames state them. */
  static long[] nanos(long[] micros) {
    long[] nanos = new long[micros.length];
    for (int i = 0; i < nanos.length; i++) {
      nanos[i] = micros[i] * NANOS_PER_MICRO;
    }
    return nanos;
  }
}
