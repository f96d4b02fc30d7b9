/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import io.framelog.video.ColourSpec.Matrix;
import io.framelog.video.ColourSpec.Range;

/** A test picture as bare pixels in any layout, by arithmetic of the tests' own. */
final class SamplePixels {
  private SamplePixels() {}

  static PixelBuffer of(RgbImage image, PixelLayout layout) {
    return of(image, layout, layout.defaultColour(), /* padding= */ 0);
  }

  /**
   * Pixels with some bytes after each row, and as many before the first, that must not matter.
   *
   * @param colour what the samples are made to mean
   */
  static PixelBuffer of(RgbImage image, PixelLayout layout, ColourSpec colour, int padding) {
    int width = image.width();
    int height = image.height();
    int stride = (int) layout.minRowStride(width) + padding;
    byte[] bytes = new byte[padding + (int) layout.minBytes(width, height, stride)];
    java.util.Arrays.fill(bytes, (byte) 0xA7);
    for (int plane = 0; plane < layout.planes(); plane++) {
      int at = padding + (int) layout.planeOffset(plane, height, stride);
      int planeStride = layout.planeStride(plane, stride);
      for (int y = 0; y < layout.planeRows(plane, height); y++) {
        fillRow(image, layout, colour, plane, y, bytes, at + y * planeStride);
      }
    }
    return new PixelBuffer(width, height, layout, stride, colour, bytes, padding);
  }

  private static void fillRow(
      RgbImage image, PixelLayout layout, ColourSpec colour, int plane, int y, byte[] to, int at) {
    int width = image.width();
    int pairs = (width + 1) / 2;
    for (int x = 0; x < width; x++) {
      double[] rgb = image.pixel(x, y < image.height() ? y : image.height() - 1);
      switch (layout) {
        case RGB8 -> put(to, at + 3 * x, rgb[0], rgb[1], rgb[2]);
        case BGR8 -> put(to, at + 3 * x, rgb[2], rgb[1], rgb[0]);
        case RGBA8 -> put(to, at + 4 * x, rgb[0], rgb[1], rgb[2], 255);
        case BGRA8 -> put(to, at + 4 * x, rgb[2], rgb[1], rgb[0], 255);
        case RGB16_LE -> putDeep(to, at + 6 * x, rgb[0], rgb[1], rgb[2]);
        case RGBA16_LE -> putDeep(to, at + 8 * x, rgb[0], rgb[1], rgb[2], 255);
        case MONO8 -> put(to, at + x, rgb[1]);
        case MONO16_LE, MONO16_BE -> putDeep(to, at + 2 * x, rgb[1]);
        case BAYER_RGGB8 -> put(to, at + x, rgb[(y & 1) + (x & 1)]);
        case BAYER_BGGR8 -> put(to, at + x, rgb[2 - (y & 1) - (x & 1)]);
        case BAYER_GBRG8 -> put(to, at + x, rgb[(x & 1) == (y & 1) ? 1 : y % 2 == 0 ? 2 : 0]);
        case BAYER_GRBG8 -> put(to, at + x, rgb[(x & 1) == (y & 1) ? 1 : y % 2 == 0 ? 0 : 2]);
        case YUYV, UYVY, NV12, NV21, I420, I422, I444 -> {}
      }
    }
    switch (layout) {
      case YUYV, UYVY -> {
        int lumaFirst = layout == PixelLayout.YUYV ? 0 : 1;
        for (int pair = 0; pair < pairs; pair++) {
          double[] chroma = chroma(image, colour, 2 * pair, y, 2, 1);
          double[] left = yuv(image.pixel(2 * pair, y), colour);
          double[] right = yuv(image.pixel(Math.min(width - 1, 2 * pair + 1), y), colour);
          put(to, at + 4 * pair + lumaFirst, left[0]);
          put(to, at + 4 * pair + lumaFirst + 2, right[0]);
          put(to, at + 4 * pair + 1 - lumaFirst, chroma[0]);
          put(to, at + 4 * pair + 3 - lumaFirst, chroma[1]);
        }
      }
      case NV12, NV21, I420, I422, I444 -> fillPlane(image, layout, colour, plane, y, to, at);
      case RGB8,
          BGR8,
          RGBA8,
          BGRA8,
          RGB16_LE,
          RGBA16_LE,
          MONO8,
          MONO16_LE,
          MONO16_BE,
          BAYER_RGGB8,
          BAYER_BGGR8,
          BAYER_GBRG8,
          BAYER_GRBG8 -> {}
    }
  }

  private static void fillPlane(
      RgbImage image, PixelLayout layout, ColourSpec colour, int plane, int y, byte[] to, int at) {
    int columns = layout == PixelLayout.I444 ? 1 : 2;
    int rows = layout == PixelLayout.I444 || layout == PixelLayout.I422 ? 1 : 2;
    boolean paired = layout == PixelLayout.NV12 || layout == PixelLayout.NV21;
    if (plane == 0) {
      for (int x = 0; x < image.width(); x++) {
        put(to, at + x, yuv(image.pixel(x, y), colour)[0]);
      }
      return;
    }
    for (int x = 0; x * columns < image.width(); x++) {
      double[] chroma = chroma(image, colour, x * columns, y * rows, columns, rows);
      if (paired) {
        int uFirst = layout == PixelLayout.NV12 ? 0 : 1;
        put(to, at + 2 * x + uFirst, chroma[0]);
        put(to, at + 2 * x + 1 - uFirst, chroma[1]);
      } else {
        put(to, at + x, chroma[plane - 1]);
      }
    }
  }

  private static double[] chroma(
      RgbImage image, ColourSpec colour, int left, int top, int columns, int rows) {
    double u = 0;
    double v = 0;
    int count = 0;
    for (int y = top; y < Math.min(image.height(), top + rows); y++) {
      for (int x = left; x < Math.min(image.width(), left + columns); x++) {
        double[] yuv = yuv(image.pixel(x, y), colour);
        u += yuv[1];
        v += yuv[2];
        count++;
      }
    }
    return new double[] {u / count, v / count};
  }

  /** Red's and blue's share of luma (ITU-T H.273, table 4). */
  static double[] shares(Matrix matrix) {
    return switch (matrix) {
      case BT601 -> new double[] {0.299, 0.114};
      case BT709 -> new double[] {0.2126, 0.0722};
      case BT2020 -> new double[] {0.2627, 0.0593};
      case RGB, UNSTATED -> throw new IllegalArgumentException("not a YUV matrix: " + matrix);
    };
  }

  private static double[] yuv(double[] rgb, ColourSpec colour) {
    double[] shares = shares(colour.matrix());
    double luma = shares[0] * rgb[0] + (1 - shares[0] - shares[1]) * rgb[1] + shares[1] * rgb[2];
    double u = (rgb[2] - luma) / (2 * (1 - shares[1]));
    double v = (rgb[0] - luma) / (2 * (1 - shares[0]));
    boolean full = colour.range() == Range.FULL;
    return full
        ? new double[] {luma, u + 128, v + 128}
        : new double[] {16 + luma * 219 / 255, u * 224 / 255 + 128, v * 224 / 255 + 128};
  }

  private static void put(byte[] to, int at, double... values) {
    for (int i = 0; i < values.length; i++) {
      to[at + i] = (byte) Math.round(Math.min(255, Math.max(0, values[i])));
    }
  }

  /** Both bytes of a 16-bit sample are the 8-bit one, which makes white white in either order. */
  private static void putDeep(byte[] to, int at, double... values) {
    for (int i = 0; i < values.length; i++) {
      put(to, at + 2 * i, values[i], values[i]);
    }
  }
}
