/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.archetype;

/** Pixel layouts that are not plain interleaved channels, with Rerun's numbers. */
public enum PixelFormat {
  /** I420, limited range: planes Y, U, V, chroma at half width and height. */
  Y_U_V12_LIMITED(20, 3, 2),
  /** I420, full range. */
  Y_U_V12_FULL(44, 3, 2),
  /** Plane Y, then U and V interleaved at half width and height; limited range. */
  NV12(26, 3, 2),
  /** Y0 U Y1 V interleaved; limited range. */
  YUY2(27, 2, 1),
  /** Planes Y, U, V, chroma at half width; limited range. */
  Y_U_V16_LIMITED(49, 2, 1),
  /** Planes Y, U, V, chroma at half width; full range. */
  Y_U_V16_FULL(50, 2, 1),
  /** Planes Y, U, V of one size; limited range. */
  Y_U_V24_LIMITED(39, 3, 1),
  /** Planes Y, U, V of one size; full range. */
  Y_U_V24_FULL(40, 3, 1),
  /** Luma only, limited range. */
  Y8_LIMITED(41, 1, 1),
  /** Luma only, full range. */
  Y8_FULL(30, 1, 1),
  BAYER_RGGB8(128, 1, 1),
  BAYER_BGGR8(129, 1, 1),
  BAYER_GBRG8(130, 1, 1),
  BAYER_GRBG8(131, 1, 1);

  private final int number;
  private final int bytesPer;
  private final int pixels;

  /** A picture takes {@code bytesPer} bytes for each {@code pixels} pixels. */
  PixelFormat(int number, int bytesPer, int pixels) {
    this.number = number;
    this.bytesPer = bytesPer;
    this.pixels = pixels;
  }

  int number() {
    return number;
  }

  long bytes(long width, long height) {
    return width * height * bytesPer / pixels;
  }

  boolean halvesWidth() {
    return switch (this) {
      case Y_U_V12_LIMITED, Y_U_V12_FULL, NV12, YUY2, Y_U_V16_LIMITED, Y_U_V16_FULL -> true;
      case Y_U_V24_LIMITED,
          Y_U_V24_FULL,
          Y8_LIMITED,
          Y8_FULL,
          BAYER_RGGB8,
          BAYER_BGGR8,
          BAYER_GBRG8,
          BAYER_GRBG8 ->
          false;
    };
  }

  boolean halvesHeight() {
    return this == Y_U_V12_LIMITED || this == Y_U_V12_FULL || this == NV12;
  }
}
