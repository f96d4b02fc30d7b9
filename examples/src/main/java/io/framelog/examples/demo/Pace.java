/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.demo;

import java.util.concurrent.TimeUnit;

/** When frames are published: as fast as it goes, or at a multiple of the speed they were taken. */
final class Pace {
  /** The speed that stands for no waiting at all. */
  static final double AS_FAST_AS_IT_GOES = Double.POSITIVE_INFINITY;

  private final double speed;
  private final long firstCaptureNanos;
  private final long startedNanos = System.nanoTime();

  /**
   * Starts now.
   *
   * @param speed capture time that passes per time of this machine
   */
  Pace(double speed, long firstCaptureNanos) {
    if (!(speed > 0)) {
      throw new IllegalArgumentException("a speed is more than 0, but was " + speed);
    }
    this.speed = speed;
    this.firstCaptureNanos = firstCaptureNanos;
  }

  /** Returns when the frame of that capture time is due. */
  void await(long captureNanos) throws InterruptedException {
    long due = startedNanos + nanosUntil(captureNanos);
    TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
  }

  /** From the start of the run to a frame. */
  long nanosUntil(long captureNanos) {
    return (long) ((captureNanos - firstCaptureNanos) / speed);
  }
}
