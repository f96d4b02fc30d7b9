/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * YUYV and UYVY of odd sizes to planar 4:2:2. FFmpeg averages the chroma of their last row with one
 * that is not there, whatever lies in memory.
 */
final class PairedPixels {
  private PairedPixels() {}

  static boolean isOdd(PixelBuffer buffer) {
    boolean paired = buffer.layout() == PixelLayout.YUYV || buffer.layout() == PixelLayout.UYVY;
    return paired && (buffer.width() % 2 != 0 || buffer.height() % 2 != 0);
  }

  /** Fills a planar 4:2:2 frame of the buffer's size. */
  static void copy(PixelBuffer buffer, AVFrame target) {
    int pairs = (buffer.width() + 1) / 2;
    int lumaFirst = buffer.layout() == PixelLayout.YUYV ? 0 : 1;
    byte[] pixels = buffer.bytes();
    byte[][] planes = {new byte[2 * pairs], new byte[pairs], new byte[pairs]};
    for (int y = 0; y < buffer.height(); y++) {
      int row = buffer.offset() + y * buffer.rowStride();
      for (int pair = 0; pair < pairs; pair++) {
        int at = row + 4 * pair;
        planes[0][2 * pair] = pixels[at + lumaFirst];
        planes[0][2 * pair + 1] = pixels[at + lumaFirst + 2];
        planes[1][pair] = pixels[at + 1 - lumaFirst];
        planes[2][pair] = pixels[at + 3 - lumaFirst];
      }
      FramePlanes.writeRow(planes[0], /* offset= */ 0, target, /* plane= */ 0, y, buffer.width());
      FramePlanes.writeRow(planes[1], /* offset= */ 0, target, /* plane= */ 1, y, pairs);
      FramePlanes.writeRow(planes[2], /* offset= */ 0, target, /* plane= */ 2, y, pairs);
    }
  }
}
