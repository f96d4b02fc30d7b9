/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

/**
 * Peak signal-to-noise ratio of the luma plane over any number of frames: squared errors are summed
 * over all of them before the one logarithm, so a bad frame is not averaged away in decibels.
 */
public final class Psnr {
  private static final double PEAK = 255;

  private long squaredError;
  private long samples;

  /** Compares two pictures of equal size; their chroma is not looked at. */
  public void add(RawPicture expected, RawPicture actual) {
    if (expected.width() != actual.width() || expected.height() != actual.height()) {
      throw new IllegalArgumentException("Cannot compare " + expected + " with " + actual);
    }
    int luma = expected.width() * expected.height();
    byte[] left = expected.planes();
    byte[] right = actual.planes();
    long sum = 0;
    for (int i = 0; i < luma; i++) {
      int difference = (left[i] & 0xFF) - (right[i] & 0xFF);
      sum += (long) difference * difference;
    }
    squaredError += sum;
    samples += luma;
  }

  /** In decibels; infinite where all luma is equal. */
  public double lumaDecibels() {
    if (samples == 0) {
      throw new IllegalStateException("No pictures were compared");
    }
    return 10 * Math.log10(PEAK * PEAK * samples / squaredError);
  }
}
