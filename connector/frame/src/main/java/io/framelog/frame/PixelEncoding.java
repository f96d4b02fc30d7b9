/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

/**
 * How the pixels of a raw picture lie in memory, rows from top to bottom. Chroma planes follow the
 * luma plane; for odd sizes their size is half, rounded up.
 */
public enum PixelEncoding {
  RGB8(3, 1),
  BGR8(3, 1),
  /** Alpha straight. */
  RGBA8(4, 1),
  BGRA8(4, 1),
  /** Two bytes a channel, the low one first. */
  RGB16_LE(6, 1),
  RGBA16_LE(8, 1),
  MONO8(1, 1),
  MONO16_LE(2, 1),
  MONO16_BE(2, 1),
  /** 32 bit float, the low byte first; usually a depth in metres. */
  MONO32F_LE(4, 1),
  /** Y0 U Y1 V: two pixels share their chroma. */
  YUYV(2, 2),
  /** U Y0 V Y1. */
  UYVY(2, 2),
  /** A plane of Y, then one of U V pairs at half the width and height; both have one stride. */
  NV12(1, 2),
  /** As {@link #NV12} with V before U. */
  NV21(1, 2),
  /** Planes Y, U, V; U and V at half the width, height and stride. */
  I420(1, 1),
  BAYER_RGGB8(1, 1),
  BAYER_BGGR8(1, 1),
  BAYER_GBRG8(1, 1),
  BAYER_GRBG8(1, 1);

  private final int pixelBytes;
  private final int pixelsPerGroup;

  PixelEncoding(int pixelBytes, int pixelsPerGroup) {
    this.pixelBytes = pixelBytes;
    this.pixelsPerGroup = pixelsPerGroup;
  }

  /** The shortest distance between the starts of two rows of the first plane, in bytes. */
  public long minRowStride(int width) {
    long groups = ((long) width + pixelsPerGroup - 1) / pixelsPerGroup;
    return groups * pixelsPerGroup * pixelBytes;
  }

  /**
   * The bytes such a picture takes, from its first byte to its last pixel: the padding of the very
   * last row may be absent.
   *
   * @param rowStride of the first plane, at least {@link #minRowStride}
   */
  public long minBytes(int width, int height, long rowStride) {
    long halfHeight = ((long) height + 1) / 2;
    return switch (this) {
      case NV12, NV21 -> rowStride * (height + halfHeight - 1) + minRowStride(width);
      case I420 -> {
        long chromaStride = (rowStride + 1) / 2;
        long chromaWidth = ((long) width + 1) / 2;
        yield rowStride * height + chromaStride * (2 * halfHeight - 1) + chromaWidth;
      }
      case RGB8,
          BGR8,
          RGBA8,
          BGRA8,
          RGB16_LE,
          RGBA16_LE,
          MONO8,
          MONO16_LE,
          MONO16_BE,
          MONO32F_LE,
          YUYV,
          UYVY,
          BAYER_RGGB8,
          BAYER_BGGR8,
          BAYER_GBRG8,
          BAYER_GRBG8 ->
          rowStride * (height - 1L) + minRowStride(width);
    };
  }
}
