/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.publish;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Holds frames back till they are due. */
final class Metronome {
  private final Pacing pacing;
  private final long startedNanos = System.nanoTime();
  private @Nullable Long firstCaptureNanos;

  Metronome(Pacing pacing) {
    this.pacing = pacing;
  }

  void await(long captureNanos) throws InterruptedException {
    if (firstCaptureNanos == null) {
      firstCaptureNanos = captureNanos;
    }
    if (pacing instanceof Pacing.Speed speed) {
      double dueNanos = (captureNanos - firstCaptureNanos) / speed.factor();
      long elapsedNanos = System.nanoTime() - startedNanos;
      if (dueNanos > elapsedNanos) {
        TimeUnit.NANOSECONDS.sleep((long) dueNanos - elapsedNanos);
      }
    }
  }
}
