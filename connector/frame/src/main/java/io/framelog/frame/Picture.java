/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

/**
 * What is known of a picture without decoding it.
 *
 * @param width in pixels, as stored (before any rotation)
 * @param height in pixels, as stored
 */
public record Picture(PictureFormat format, int width, int height, ChromaSubsampling chroma) {

  public Picture {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "a picture has at least 1x1 pixels, but was " + width + "x" + height);
    }
  }

  /** Bytes of the decoded planes without padding. */
  public long rawBytes() {
    return chroma.planeBytes(width, height);
  }

  @Override
  public String toString() {
    return width + "x" + height + " " + format.wireName();
  }
}
