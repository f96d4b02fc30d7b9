/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

/** Which planes a {@link RawPicture} has and how large they are, eight bits a sample. */
public enum ChromaLayout {
  /** Y, then U and V at half the width and half the height; only where both are even. */
  YUV420(1, 1),
  /** Y, then U and V at half the width; only where the width is even. */
  YUV422(1, 0),
  /** Y, U and V at full size. */
  YUV444(0, 0),
  /** Y alone. */
  GRAY(0, 0);

  private final int widthShift;
  private final int heightShift;

  ChromaLayout(int widthShift, int heightShift) {
    this.widthShift = widthShift;
    this.heightShift = heightShift;
  }

  /** Whether a picture of that size divides into whole chroma samples. */
  public boolean fits(int width, int height) {
    return width % (1 << widthShift) == 0 && height % (1 << heightShift) == 0;
  }

  /** Bytes of all planes together; the size must fit and the total stay below 2 GiB. */
  public int planeBytes(int width, int height) {
    if (width < 1 || height < 1 || !fits(width, height)) {
      throw new IllegalArgumentException(
          this + " needs a positive size that its chroma divides, but was " + width + "x" + height);
    }
    long luma = (long) width * height;
    return Math.toIntExact(luma + (this == GRAY ? 0 : 2 * (luma >> (widthShift + heightShift))));
  }

  int widthShift() {
    return widthShift;
  }

  int heightShift() {
    return heightShift;
  }

  /** U and V planes, or none. */
  int chromaPlanes() {
    return this == GRAY ? 0 : 2;
  }
}
