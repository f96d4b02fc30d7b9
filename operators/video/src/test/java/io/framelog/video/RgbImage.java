/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.util.Arrays;

/** What a test means by a picture: red, green and blue of each pixel, 0 to 255. */
record RgbImage(int width, int height, double[] samples) {
  static RgbImage black(int width, int height) {
    return new RgbImage(width, height, new double[width * height * 3]);
  }

  double[] pixel(int x, int y) {
    int at = 3 * (y * width + x);
    return Arrays.copyOfRange(samples, at, at + 3);
  }

  void set(int x, int y, double red, double green, double blue) {
    int at = 3 * (y * width + x);
    samples[at] = red;
    samples[at + 1] = green;
    samples[at + 2] = blue;
  }

  /** BT.601 luma of a pixel. */
  double luma(int x, int y) {
    double[] rgb = pixel(x, y);
    return 0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2];
  }

  RgbImage gray() {
    RgbImage gray = black(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double luma = Math.rint(luma(x, y));
        gray.set(x, y, luma, luma, luma);
      }
    }
    return gray;
  }

  /** Peak signal-to-noise ratio of luma; infinite where all is equal. */
  double lumaDecibels(RgbImage other) {
    requireSize(other);
    double sum = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double difference = luma(x, y) - other.luma(x, y);
        sum += difference * difference;
      }
    }
    return 10 * Math.log10(255.0 * 255 * width * height / sum);
  }

  /** Mean structural similarity of luma in blocks of 8x8, those at the end cut short. */
  double similarity(RgbImage other) {
    requireSize(other);
    double sum = 0;
    int blocks = 0;
    for (int top = 0; top < height; top += 8) {
      for (int left = 0; left < width; left += 8) {
        sum += blockSimilarity(other, left, top);
        blocks++;
      }
    }
    return sum / blocks;
  }

  private double blockSimilarity(RgbImage other, int left, int top) {
    double n = 0;
    double sumA = 0;
    double sumB = 0;
    double sumAa = 0;
    double sumBb = 0;
    double sumAb = 0;
    for (int y = top; y < Math.min(height, top + 8); y++) {
      for (int x = left; x < Math.min(width, left + 8); x++) {
        double a = luma(x, y);
        double b = other.luma(x, y);
        n++;
        sumA += a;
        sumB += b;
        sumAa += a * a;
        sumBb += b * b;
        sumAb += a * b;
      }
    }
    double meanA = sumA / n;
    double meanB = sumB / n;
    double c1 = 6.5025;
    double c2 = 58.5225;
    double covariance = sumAb / n - meanA * meanB;
    double variances = sumAa / n - meanA * meanA + sumBb / n - meanB * meanB;
    return (2 * meanA * meanB + c1)
        * (2 * covariance + c2)
        / ((meanA * meanA + meanB * meanB + c1) * (variances + c2));
  }

  /** The largest difference of any sample. */
  double maxDifference(RgbImage other) {
    requireSize(other);
    double max = 0;
    for (int i = 0; i < samples.length; i++) {
      max = Math.max(max, Math.abs(samples[i] - other.samples[i]));
    }
    return max;
  }

  private void requireSize(RgbImage other) {
    if (width != other.width || height != other.height) {
      throw new AssertionError("Cannot compare " + this + " with " + other);
    }
  }

  @Override
  public String toString() {
    return "RgbImage[" + width + "x" + height + "]";
  }
}
