/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avutil.av_image_copy_plane;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/** Copies planes between native frames, whose rows are padded, and heap arrays, whose are not. */
final class FramePlanes {
  private FramePlanes() {}

  /**
   * The planes of a {@link PixelFormat#planar8} frame, chroma repeated where the layout needs it.
   */
  static RawPicture read(AVFrame frame, PixelFormat format) {
    int width = frame.width();
    int height = frame.height();
    ChromaLayout layout = format.layout(width, height);
    byte[] planes = new byte[layout.planeBytes(width, height)];
    readRows(frame, /* plane= */ 0, width, height, planes, /* offset= */ 0);
    int offset = width * height;
    for (int plane = 1; plane <= layout.chromaPlanes(); plane++) {
      if (layout.widthShift() == format.widthShift()
          && layout.heightShift() == format.heightShift()) {
        int chromaWidth = width >> layout.widthShift();
        int chromaHeight = height >> layout.heightShift();
        readRows(frame, plane, chromaWidth, chromaHeight, planes, offset);
        offset += chromaWidth * chromaHeight;
      } else {
        PackedPixels.repeat(frame, plane, format, planes, offset);
        offset += width * height;
      }
    }
    return new RawPicture(width, height, layout, planes);
  }

  /** Fills a frame that has buffers of the picture's size and layout. */
  static void write(RawPicture picture, AVFrame frame) {
    ChromaLayout layout = picture.layout();
    writePlane(picture.planes(), 0, frame, /* plane= */ 0, picture.width(), picture.height());
    int chromaWidth = picture.width() >> layout.widthShift();
    int chromaHeight = picture.height() >> layout.heightShift();
    int offset = picture.width() * picture.height();
    for (int plane = 1; plane <= layout.chromaPlanes(); plane++) {
      writePlane(picture.planes(), offset, frame, plane, chromaWidth, chromaHeight);
      offset += chromaWidth * chromaHeight;
    }
  }

  /** Rows of a plane of a frame into an array, without their padding. */
  static void readRows(
      AVFrame frame, int plane, int rowBytes, int rows, byte[] target, int offset) {
    BytePointer source = frame.data(plane);
    long rowStride = frame.linesize(plane);
    for (int y = 0; y < rows; y++) {
      source.position(y * rowStride).get(target, offset + y * rowBytes, rowBytes);
    }
  }

  /** The first plane of a frame into that of another of the same size. */
  static void copyLuma(AVFrame source, AVFrame target) {
    av_image_copy_plane(
        target.data(0),
        target.linesize(0),
        source.data(0),
        source.linesize(0),
        source.width(),
        source.height());
  }

  static void writeRow(byte[] source, int offset, AVFrame frame, int plane, int y, int rowBytes) {
    frame.data(plane).position((long) y * frame.linesize(plane)).put(source, offset, rowBytes);
  }

  private static void writePlane(
      byte[] planes, int offset, AVFrame frame, int plane, int width, int height) {
    BytePointer target = frame.data(plane);
    long rowStride = frame.linesize(plane);
    for (int y = 0; y < height; y++) {
      target.position(y * rowStride).put(planes, offset + y * width, width);
    }
  }
}
