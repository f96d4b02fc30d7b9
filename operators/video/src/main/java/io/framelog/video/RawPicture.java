/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.util.Arrays;

/**
 * A decoded picture: the planes Y, U, V one after the other, rows top to bottom without padding.
 *
 * <p>Samples are full range BT.601, as in a JPEG. Rerun's planar formats count whole chroma
 * samples, so a picture of odd size is {@link ChromaLayout#YUV444} with its chroma repeated,
 * whatever it was stored as.
 *
 * @param planes exactly {@code layout.planeBytes(width, height)} bytes, shared with the caller
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes of pixels; equality is by content below
public record RawPicture(int width, int height, ChromaLayout layout, byte[] planes) {
  public RawPicture {
    int expected = layout.planeBytes(width, height);
    if (planes.length != expected) {
      throw new IllegalArgumentException(
          "A %dx%d %s picture has %d bytes, but got %d"
              .formatted(width, height, layout, expected, planes.length));
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RawPicture that
        && width == that.width
        && height == that.height
        && layout == that.layout
        && Arrays.equals(planes, that.planes);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * (31 * width + height) + layout.hashCode()) + Arrays.hashCode(planes);
  }

  @Override
  public String toString() {
    return "RawPicture[" + width + "x" + height + " " + layout + "]";
  }
}
