/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/**
 * Planar 4:2:2, the usual JPEG of USB cameras, to 4:2:0: luma as it is, chroma averaged over two
 * rows. A scaler would take all of the picture through its filters, at the price of decoding it.
 */
final class ChromaRows {
  private ChromaRows() {}

  /** Fills a 4:2:0 frame of the same size. */
  static void halve(AVFrame source, AVFrame target) {
    FramePlanes.copyLuma(source, target);
    int rowBytes = (source.width() + 1) / 2;
    byte[] upper = new byte[rowBytes];
    byte[] lower = new byte[rowBytes];
    for (int plane = 1; plane <= 2; plane++) {
      BytePointer from = source.data(plane);
      BytePointer to = target.data(plane);
      long fromStride = source.linesize(plane);
      long toStride = target.linesize(plane);
      for (int y = 0; y < source.height(); y += 2) {
        from.position(y * fromStride).get(upper, 0, rowBytes);
        // the last row of an odd height has no other
        from.position(Math.min(y + 1, source.height() - 1) * fromStride).get(lower, 0, rowBytes);
        average(upper, lower);
        to.position(y / 2 * toStride).put(upper, 0, rowBytes);
      }
    }
  }

  private static void average(byte[] into, byte[] other) {
    for (int x = 0; x < into.length; x++) {
      into[x] = (byte) (((into[x] & 0xFF) + (other[x] & 0xFF) + 1) >> 1);
    }
  }
}
