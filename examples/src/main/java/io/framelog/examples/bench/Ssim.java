/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.bench;

import io.framelog.video.RawPicture;

/**
 * Mean structural similarity of the luma plane (Wang and others, 2004), over windows of 8 by 8
 * pixels, four apart, of all frames.
 */
final class Ssim {
  private static final int WINDOW = 8;
  private static final int STEP = 4;
  private static final double SAMPLES = WINDOW * WINDOW;
  private static final double C1 = 0.01 * 255 * 0.01 * 255;
  private static final double C2 = 0.03 * 255 * 0.03 * 255;

  private double sum;
  private long windows;

  void add(RawPicture left, RawPicture right) {
    for (int y = 0; y + WINDOW <= left.height(); y += STEP) {
      for (int x = 0; x + WINDOW <= left.width(); x += STEP) {
        sum += window(left.planes(), right.planes(), y * left.width() + x, left.width());
        windows++;
      }
    }
  }

  private static double window(byte[] left, byte[] right, int start, int stride) {
    int sumLeft = 0;
    int sumRight = 0;
    int squaresLeft = 0;
    int squaresRight = 0;
    int products = 0;
    for (int y = 0; y < WINDOW; y++) {
      for (int x = 0; x < WINDOW; x++) {
        int a = left[start + y * stride + x] & 0xFF;
        int b = right[start + y * stride + x] & 0xFF;
        sumLeft += a;
        sumRight += b;
        squaresLeft += a * a;
        squaresRight += b * b;
        products += a * b;
      }
    }
    double meanLeft = sumLeft / SAMPLES;
    double meanRight = sumRight / SAMPLES;
    double varianceLeft = squaresLeft / SAMPLES - meanLeft * meanLeft;
    double varianceRight = squaresRight / SAMPLES - meanRight * meanRight;
    double covariance = products / SAMPLES - meanLeft * meanRight;
    return (2 * meanLeft * meanRight + C1)
        * (2 * covariance + C2)
        / ((meanLeft * meanLeft + meanRight * meanRight + C1)
            * (varianceLeft + varianceRight + C2));
  }

  double mean() {
    return sum / windows;
  }
}
