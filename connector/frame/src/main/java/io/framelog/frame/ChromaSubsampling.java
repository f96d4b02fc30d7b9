/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

/** How chroma is sampled relative to luma. */
public enum ChromaSubsampling {
  GRAY(0, 0),
  YUV420(2, 2),
  YUV422(2, 1),
  YUV440(1, 2),
  YUV411(4, 1),
  YUV444(1, 1);

  private final int horizontal;
  private final int vertical;

  ChromaSubsampling(int horizontal, int vertical) {
    this.horizontal = horizontal;
    this.vertical = vertical;
  }

  /** Bytes of all 8 bit planes of a picture without padding; chroma of odd sizes is rounded up. */
  public long planeBytes(int width, int height) {
    long luma = (long) width * height;
    if (this == GRAY) {
      return luma;
    }
    long chromaWidth = ((long) width + horizontal - 1) / horizontal;
    long chromaHeight = ((long) height + vertical - 1) / vertical;
    return luma + 2 * chromaWidth * chromaHeight;
  }

  /** The one in which luma has that many times the samples of chroma in each direction. */
  public static ChromaSubsampling ofFactors(int horizontal, int vertical) {
    for (ChromaSubsampling candidate : values()) {
      if (candidate.horizontal == horizontal && candidate.vertical == vertical) {
        return candidate;
      }
    }
    // Rare factor pairs have no name here; the decoder brings them to full chroma.
    return YUV444;
  }
}
