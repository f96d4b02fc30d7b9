/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import io.framelog.video.ColourSpec.Matrix;
import io.framelog.video.ColourSpec.Range;
import java.util.Arrays;

/**
 * Bare pixels in memory.
 *
 * <p>Everything about them is checked here, so that native code may trust it: the size, the stride
 * and that the bytes reach to the last pixel.
 *
 * @param width in pixels, 1 to {@link #MAX_SIDE}
 * @param height in pixels, 1 to {@link #MAX_SIDE}
 * @param rowStride bytes from the start of a row to the start of the next, padding included
 * @param colour what the samples mean; range and matrix must be stated
 * @param bytes where they lie, shared with the caller
 * @param offset of the first row in {@code bytes}
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes of pixels; equality is by content below
public record PixelBuffer(
    int width,
    int height,
    PixelLayout layout,
    int rowStride,
    ColourSpec colour,
    byte[] bytes,
    int offset)
    implements SourcePicture {
  /** The longest side, here and of picture files; beyond any camera. */
  public static final int MAX_SIDE = 16384;

  /** The most pixels, here and of picture files: nearly twice 8K. */
  public static final int MAX_PIXELS = 1 << 26;

  public PixelBuffer {
    if (width < 1
        || height < 1
        || width > MAX_SIDE
        || height > MAX_SIDE
        || width * height > MAX_PIXELS) {
      throw new IllegalArgumentException(
          "A picture has 1 to %d pixels a side and at most %d in all, but got %dx%d"
              .formatted(MAX_SIDE, MAX_PIXELS, width, height));
    }
    if (rowStride < layout.minRowStride(width)) {
      throw new IllegalArgumentException(
          "A row of %d %s pixels takes at least %d bytes, but the stride is %d"
              .formatted(width, layout, layout.minRowStride(width), rowStride));
    }
    long needed = layout.minBytes(width, height, rowStride);
    if (offset < 0 || offset > bytes.length || needed > bytes.length - offset) {
      throw new IllegalArgumentException(
          "%dx%d %s pixels of stride %d take %d bytes, but got %d from offset %d"
              .formatted(width, height, layout, rowStride, needed, bytes.length - offset, offset));
    }
    if (colour.range() == Range.UNSTATED || colour.matrix() == Matrix.UNSTATED) {
      throw new IllegalArgumentException(
          "Pixels need a stated range and matrix, but got "
              + colour
              + "; "
              + layout
              + " pixels of which nothing is known are best taken for "
              + layout.defaultColour());
    }
    boolean rgb = colour.matrix() == Matrix.RGB;
    if (layout.hasColours() && rgb != (layout.defaultColour().matrix() == Matrix.RGB)) {
      throw new IllegalArgumentException(
          layout + " pixels cannot have the matrix " + colour.matrix());
    }
  }

  /** Pixels without row padding that fill the array, in the layout's default colours. */
  public static PixelBuffer packed(int width, int height, PixelLayout layout, byte[] bytes) {
    long rowStride = layout.minRowStride(width);
    return new PixelBuffer(
        width,
        height,
        layout,
        (int) Math.min(rowStride, Integer.MAX_VALUE),
        layout.defaultColour(),
        bytes,
        /* offset= */ 0);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PixelBuffer that
        && width == that.width
        && height == that.height
        && layout == that.layout
        && rowStride == that.rowStride
        && colour.equals(that.colour)
        && Arrays.equals(bytes, offset, bytes.length, that.bytes, that.offset, that.bytes.length);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * (31 * width + height) + layout.hashCode()) + Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "PixelBuffer[" + width + "x" + height + " " + layout + ", stride " + rowStride + "]";
  }
}
