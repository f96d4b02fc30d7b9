/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.util.ArrayList;
import java.util.List;

/**
 * Pictures that an encoder is tried with: a texture that moves, so that motion, residuals and
 * chroma all take part, unlike with flat ones.
 */
final class ProbePictures {
  static final int COUNT = 5;
  private static final long FRAME_MICROS = 33_333;

  private ProbePictures() {}

  /** Full-range 4:2:0; both sides even. */
  static List<RawPicture> make(int width, int height) {
    List<RawPicture> pictures = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      pictures.add(picture(width, height, /* shift= */ 3 * i));
    }
    return pictures;
  }

  static long[] times() {
    long[] ptsMicros = new long[COUNT];
    for (int i = 0; i < COUNT; i++) {
      ptsMicros[i] = i * FRAME_MICROS;
    }
    return ptsMicros;
  }

  static PixelBuffer buffer(RawPicture picture) {
    return new PixelBuffer(
        picture.width(),
        picture.height(),
        PixelLayout.I420,
        picture.width(),
        ColourSpec.JFIF,
        picture.planes(),
        /* offset= */ 0);
  }

  private static RawPicture picture(int width, int height, int shift) {
    byte[] planes = new byte[ChromaLayout.YUV420.planeBytes(width, height)];
    int at = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int slope = (x + shift) * 160 / width + y * 60 / height;
        int tile = (((x + shift) >> 4) ^ (y >> 4)) & 1;
        planes[at++] = (byte) (16 + slope % 200 + 20 * tile);
      }
    }
    for (int plane = 0; plane < 2; plane++) {
      for (int y = 0; y < height / 2; y++) {
        for (int x = 0; x < width / 2; x++) {
          int along = plane == 0 ? x * 96 / width : y * 96 / height;
          planes[at++] = (byte) (104 + along);
        }
      }
    }
    return new RawPicture(width, height, ChromaLayout.YUV420, planes);
  }
}
