/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/** Pixels without row padding, made from padded ones and from native frames. */
final class PackedPixels {
  private PackedPixels() {}

  /** The same pixels; the same array where nothing is to be left out. */
  static PixelBuffer pack(PixelBuffer buffer) {
    PixelLayout layout = buffer.layout();
    int stride = Math.toIntExact(layout.minRowStride(buffer.width()));
    int length = length(layout, buffer.width(), buffer.height());
    if (buffer.rowStride() == stride && buffer.offset() == 0 && buffer.bytes().length == length) {
      return buffer;
    }
    byte[] packed = new byte[length];
    copyRows(buffer, packed);
    return new PixelBuffer(
        buffer.width(), buffer.height(), layout, stride, buffer.colour(), packed, /* offset= */ 0);
  }

  private static void copyRows(PixelBuffer buffer, byte[] packed) {
    PixelLayout layout = buffer.layout();
    int stride = Math.toIntExact(layout.minRowStride(buffer.width()));
    for (int plane = 0; plane < layout.planes(); plane++) {
      int from =
          buffer.offset()
              + Math.toIntExact(layout.planeOffset(plane, buffer.height(), buffer.rowStride()));
      int to = Math.toIntExact(layout.planeOffset(plane, buffer.height(), stride));
      int rowBytes = layout.planeRowBytes(plane, buffer.width());
      for (int y = 0; y < layout.planeRows(plane, buffer.height()); y++) {
        System.arraycopy(
            buffer.bytes(),
            from + y * layout.planeStride(plane, buffer.rowStride()),
            packed,
            to + y * layout.planeStride(plane, stride),
            rowBytes);
      }
    }
  }

  /** Packed pixels of another layout, in which bytes have changed places with their neighbours. */
  static PixelBuffer swapPairs(PixelBuffer buffer, PixelLayout target, int fromPlane) {
    PixelLayout layout = buffer.layout();
    int stride = Math.toIntExact(layout.minRowStride(buffer.width()));
    byte[] bytes = new byte[length(layout, buffer.width(), buffer.height())];
    copyRows(buffer, bytes);
    int start = Math.toIntExact(layout.planeOffset(fromPlane, buffer.height(), stride));
    for (int i = start; i + 1 < bytes.length; i += 2) {
      byte first = bytes[i];
      bytes[i] = bytes[i + 1];
      bytes[i + 1] = first;
    }
    return new PixelBuffer(
        buffer.width(), buffer.height(), target, stride, buffer.colour(), bytes, /* offset= */ 0);
  }

  /**
   * The pixels of a frame in that layout; planar frames may share more chroma than the layout does.
   */
  static PixelBuffer read(AVFrame frame, PixelLayout layout, ColourSpec colour)
      throws PictureException {
    int width = frame.width();
    int height = frame.height();
    int stride = Math.toIntExact(layout.minRowStride(width));
    byte[] pixels = new byte[length(layout, width, height)];
    PixelFormat format = PixelFormat.of(frame);
    for (int plane = 0; plane < layout.planes(); plane++) {
      int offset = Math.toIntExact(layout.planeOffset(plane, height, stride));
      boolean wholeChroma = plane > 0 && layout == PixelLayout.I444;
      if (wholeChroma && (format.widthShift() > 0 || format.heightShift() > 0)) {
        repeat(frame, plane, format, pixels, offset);
      } else {
        int rowBytes = layout.planeRowBytes(plane, width);
        FramePlanes.readRows(
            frame, plane, rowBytes, layout.planeRows(plane, height), pixels, offset);
      }
    }
    return new PixelBuffer(width, height, layout, stride, colour, pixels, /* offset= */ 0);
  }

  /** A chroma plane at full size, each sample as often as pixels share it. */
  static void repeat(AVFrame frame, int plane, PixelFormat format, byte[] target, int offset) {
    int width = frame.width();
    BytePointer source = frame.data(plane);
    long rowStride = frame.linesize(plane);
    byte[] row = new byte[((width - 1) >> format.widthShift()) + 1];
    for (int y = 0; y < frame.height(); y++) {
      source.position((y >> format.heightShift()) * rowStride).get(row, 0, row.length);
      int start = offset + y * width;
      for (int x = 0; x < width; x++) {
        target[start + x] = row[x >> format.widthShift()];
      }
    }
  }

  private static int length(PixelLayout layout, int width, int height) {
    return Math.toIntExact(
        layout.minBytes(width, height, Math.toIntExact(layout.minRowStride(width))));
  }
}
