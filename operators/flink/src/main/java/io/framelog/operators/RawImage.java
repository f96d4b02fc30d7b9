/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.rrd.archetype.ImageFormat;
import java.util.Arrays;

/**
 * Bare pixels as a recording holds them: rows from top to bottom without padding.
 *
 * @param format a depth where it has no colour model; else a picture
 * @param pixels exactly as many bytes as the format says, shared with the caller
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes of pixels; equality is by content below
public record RawImage(ImageFormat format, byte[] pixels) {
  public RawImage {
    if (pixels.length != format.expectedBytes()) {
      throw new IllegalArgumentException(
          "%s takes %d bytes, but got %d".formatted(format, format.expectedBytes(), pixels.length));
    }
  }

  /** Whether each pixel is a distance. */
  boolean isDepth() {
    return format.pixelFormat() == null && format.colorModel() == null;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RawImage that
        && format.equals(that.format)
        && Arrays.equals(pixels, that.pixels);
  }

  @Override
  public int hashCode() {
    return 31 * format.hashCode() + Arrays.hashCode(pixels);
  }

  @Override
  public String toString() {
    return "RawImage[" + format + "]";
  }
}
