/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

/**
 * How pixels lie in memory, rows from top to bottom.
 *
 * <p>Layouts with chroma planes hold luma first. Chroma of a picture of odd size covers the last
 * column and row, too: its size is half, rounded up.
 */
public enum PixelLayout {
  /** R G B. */
  RGB8(Shape.PACKED, 3),
  /** B G R. */
  BGR8(Shape.PACKED, 3),
  /** R G B A, alpha straight. */
  RGBA8(Shape.PACKED, 4),
  /** B G R A, alpha straight. */
  BGRA8(Shape.PACKED, 4),
  /** R G B, two bytes each, the low one first. */
  RGB16_LE(Shape.PACKED, 6),
  /** R G B A, two bytes each, the low one first; alpha straight. */
  RGBA16_LE(Shape.PACKED, 8),
  /** One byte of gray. */
  MONO8(Shape.PACKED, 1),
  /** Two bytes of gray, the low one first. */
  MONO16_LE(Shape.PACKED, 2),
  /** Two bytes of gray, the high one first. */
  MONO16_BE(Shape.PACKED, 2),
  /** Y0 U Y1 V: two pixels share their chroma. */
  YUYV(Shape.PAIRED, 2),
  /** U Y0 V Y1: two pixels share their chroma. */
  UYVY(Shape.PAIRED, 2),
  /** A plane of Y, then one of U V pairs at half the width and height; both have one stride. */
  NV12(Shape.PAIRED_CHROMA, 1),
  /** As {@link #NV12} with V before U. */
  NV21(Shape.PAIRED_CHROMA, 1),
  /** Planes Y, U, V; U and V at half the width, height and stride. */
  I420(Shape.THREE_PLANES, 1),
  /** Planes Y, U, V; U and V at half the width and stride. */
  I422(Shape.THREE_PLANES, 1),
  /** Planes Y, U, V of one size. */
  I444(Shape.THREE_PLANES, 1),
  /** A sensor's mosaic, one colour a pixel: rows R G and G B. */
  BAYER_RGGB8(Shape.PACKED, 1),
  /** Rows B G and G R. */
  BAYER_BGGR8(Shape.PACKED, 1),
  /** Rows G B and R G. */
  BAYER_GBRG8(Shape.PACKED, 1),
  /** Rows G R and B G. */
  BAYER_GRBG8(Shape.PACKED, 1);

  private enum Shape {
    /** One plane, pixel after pixel. */
    PACKED,
    /** One plane, pair after pair. */
    PAIRED,
    PAIRED_CHROMA,
    THREE_PLANES
  }

  private final Shape shape;
  private final int pixelBytes;

  PixelLayout(Shape shape, int pixelBytes) {
    this.shape = shape;
    this.pixelBytes = pixelBytes;
  }

  /** What its samples are if nothing is stated: camera YUV is BT.601 limited, the rest sRGB. */
  public ColourSpec defaultColour() {
    return switch (this) {
      case YUYV, UYVY, NV12, NV21, I420, I422, I444 -> ColourSpec.BT601_LIMITED;
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
          BAYER_GRBG8 ->
          ColourSpec.SRGB;
    };
  }

  /** The shortest distance between the starts of two rows of the first plane, in bytes. */
  public long minRowStride(int width) {
    long even = width + (width & 1L);
    return switch (shape) {
      case PACKED -> (long) width * pixelBytes;
      case PAIRED -> even * pixelBytes;
      case PAIRED_CHROMA -> even;
      case THREE_PLANES -> width;
    };
  }

  /** Whether samples make colours; gray ones have no matrix. */
  boolean hasColours() {
    return this != MONO8 && this != MONO16_LE && this != MONO16_BE;
  }

  boolean bayer() {
    return switch (this) {
      case BAYER_RGGB8, BAYER_BGGR8, BAYER_GBRG8, BAYER_GRBG8 -> true;
      case RGB8,
          BGR8,
          RGBA8,
          BGRA8,
          RGB16_LE,
          RGBA16_LE,
          MONO8,
          MONO16_LE,
          MONO16_BE,
          YUYV,
          UYVY,
          NV12,
          NV21,
          I420,
          I422,
          I444 ->
          false;
    };
  }

  int planes() {
    return switch (shape) {
      case PACKED, PAIRED -> 1;
      case PAIRED_CHROMA -> 2;
      case THREE_PLANES -> 3;
    };
  }

  int planeRows(int plane, int height) {
    boolean whole = plane == 0 || this == I422 || this == I444;
    return whole ? height : (height + 1) / 2;
  }

  /** Bytes of a row of that plane which hold pixels. */
  int planeRowBytes(int plane, int width) {
    if (shape == Shape.PAIRED_CHROMA) {
      return plane == 0 ? width : width + (width & 1);
    }
    return halvesChromaWidth(plane) ? (width + 1) / 2 : Math.toIntExact(minRowStride(width));
  }

  /** From row to row of that plane, where {@code rowStride} is the first plane's. */
  int planeStride(int plane, int rowStride) {
    return halvesChromaWidth(plane) ? rowStride / 2 + (rowStride & 1) : rowStride;
  }

  private boolean halvesChromaWidth(int plane) {
    return plane > 0 && (this == I420 || this == I422);
  }

  /** Where that plane starts, where {@code rowStride} is the first plane's. */
  long planeOffset(int plane, int height, int rowStride) {
    long offset = 0;
    for (int before = 0; before < plane; before++) {
      offset += (long) planeStride(before, rowStride) * planeRows(before, height);
    }
    return offset;
  }

  /** The bytes such pixels take; the padding of the very last row may be absent. */
  public long minBytes(int width, int height, int rowStride) {
    int last = planes() - 1;
    return planeOffset(last, height, rowStride)
        + (long) planeStride(last, rowStride) * (planeRows(last, height) - 1)
        + planeRowBytes(last, width);
  }
}
