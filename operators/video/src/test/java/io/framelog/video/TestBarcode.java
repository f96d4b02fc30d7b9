/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.util.Arrays;

/**
 * A number in the pixels of a picture: sixteen bars, black or white, wide enough to survive any
 * encoder, over a texture that moves from number to number.
 */
final class TestBarcode {
  static final int WIDTH = 320;
  static final int HEIGHT = 192;
  private static final int BITS = 16;
  private static final int BAR_WIDTH = WIDTH / BITS;
  private static final int BAR_HEIGHT = 64;

  private TestBarcode() {}

  static RawPicture picture(int number) {
    byte[] planes = new byte[ChromaLayout.YUV420.planeBytes(WIDTH, HEIGHT)];
    Arrays.fill(planes, (byte) 128);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int texture = 64 + ((x + 5 * number) ^ (y + 3 * number)) % 96;
        int bar = (number >> (x / BAR_WIDTH) & 1) == 1 ? 235 : 16;
        planes[y * WIDTH + x] = (byte) (y < BAR_HEIGHT ? bar : texture);
      }
    }
    return new RawPicture(WIDTH, HEIGHT, ChromaLayout.YUV420, planes);
  }

  static int read(RawPicture picture) {
    int number = 0;
    for (int bit = 0; bit < BITS; bit++) {
      int x = bit * BAR_WIDTH + BAR_WIDTH / 2;
      int luma = picture.planes()[BAR_HEIGHT / 2 * WIDTH + x] & 0xFF;
      number |= (luma > 128 ? 1 : 0) << bit;
    }
    return number;
  }
}
