/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.publish;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** The pixels of a picture file: rows without padding, three bytes each, red first. */
record RgbPixels(int width, int height, byte[] bytes) {
  static final int PIXEL_BYTES = 3;

  /**
   * Decodes a JPEG.
   *
   * @throws IllegalArgumentException if it is none
   */
  static RgbPixels of(byte[] jpeg) {
    BufferedImage image;
    try {
      image = ImageIO.read(new ByteArrayInputStream(jpeg));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "a picture of %d bytes could not be decoded".formatted(jpeg.length), e);
    }
    if (image == null) {
      throw new IllegalArgumentException(
          "a picture file was expected, but its %d bytes are none".formatted(jpeg.length));
    }
    int width = image.getWidth();
    int height = image.getHeight();
    int[] argb = image.getRGB(0, 0, width, height, null, 0, width);
    byte[] bytes = new byte[argb.length * PIXEL_BYTES];
    for (int i = 0; i < argb.length; i++) {
      bytes[PIXEL_BYTES * i] = (byte) (argb[i] >> 16);
      bytes[PIXEL_BYTES * i + 1] = (byte) (argb[i] >> 8);
      bytes[PIXEL_BYTES * i + 2] = (byte) argb[i];
    }
    return new RgbPixels(width, height, bytes);
  }

  int stride() {
    return width * PIXEL_BYTES;
  }
}
