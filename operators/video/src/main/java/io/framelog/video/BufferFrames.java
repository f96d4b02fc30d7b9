/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BAYER_BGGR8;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BAYER_GBRG8;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BAYER_GRBG8;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BAYER_RGGB8;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY16BE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY16LE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY8;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_NV12;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_NV21;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB48LE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGBA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGBA64LE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_UYVY422;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV422P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV444P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUYV422;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/** Bare pixels to FFmpeg's own frame: the one copy from the heap that native code needs. */
final class BufferFrames {
  private BufferFrames() {}

  /**
   * Copies into {@code target}, whose former content is released. A Bayer frame is one pixel larger
   * where a side is odd, and paired pixels become planes there.
   */
  static void copy(PixelBuffer buffer, AVFrame target) {
    av_frame_unref(target);
    boolean bayer = buffer.layout().bayer();
    target.width(bayer ? even(buffer.width()) : buffer.width());
    target.height(bayer ? even(buffer.height()) : buffer.height());
    boolean planar = PairedPixels.isOdd(buffer);
    target.format(planar ? AV_PIX_FMT_YUV422P : formatOf(buffer.layout()));
    ColourTags.tag(target, buffer.colour());
    Native.check(av_frame_get_buffer(target, /* align= */ 0), "Allocating a frame");
    if (planar) {
      PairedPixels.copy(buffer, target);
      return;
    }
    for (int plane = 0; plane < buffer.layout().planes(); plane++) {
      copyPlane(buffer, plane, target);
    }
    if (bayer) {
      completeMosaic(buffer.width(), buffer.height(), target);
    }
  }

  private static int even(int side) {
    return side + (side & 1);
  }

  /** Repeats the last column and row of their colours, since a mosaic is made of squares. */
  private static void completeMosaic(int width, int height, AVFrame target) {
    BytePointer pixels = target.data(0);
    long stride = target.linesize(0);
    if (target.width() > width) {
      for (int y = 0; y < height; y++) {
        pixels.put(y * stride + width, pixels.get(y * stride + Math.max(0, width - 2)));
      }
    }
    if (target.height() > height) {
      byte[] row = new byte[target.width()];
      pixels.position(Math.max(0, height - 2) * stride).get(row, 0, row.length);
      pixels.position(height * stride).put(row, 0, row.length);
    }
  }

  private static void copyPlane(PixelBuffer buffer, int plane, AVFrame target) {
    PixelLayout layout = buffer.layout();
    int rowBytes = layout.planeRowBytes(plane, buffer.width());
    int rows = layout.planeRows(plane, buffer.height());
    int sourceStride = layout.planeStride(plane, buffer.rowStride());
    // fits: the buffer was checked to end inside its array
    int source =
        buffer.offset() + (int) layout.planeOffset(plane, buffer.height(), buffer.rowStride());
    BytePointer rowPointer = target.data(plane);
    long targetStride = target.linesize(plane);
    if (sourceStride == targetStride) {
      rowPointer.put(buffer.bytes(), source, sourceStride * (rows - 1) + rowBytes);
      return;
    }
    for (int y = 0; y < rows; y++) {
      rowPointer
          .position(y * targetStride)
          .put(buffer.bytes(), source + y * sourceStride, rowBytes);
    }
  }

  static int formatOf(PixelLayout layout) {
    return switch (layout) {
      case RGB8 -> AV_PIX_FMT_RGB24;
      case BGR8 -> AV_PIX_FMT_BGR24;
      case RGBA8 -> AV_PIX_FMT_RGBA;
      case BGRA8 -> AV_PIX_FMT_BGRA;
      case MONO8 -> AV_PIX_FMT_GRAY8;
      case MONO16_LE -> AV_PIX_FMT_GRAY16LE;
      case MONO16_BE -> AV_PIX_FMT_GRAY16BE;
      case YUYV -> AV_PIX_FMT_YUYV422;
      case UYVY -> AV_PIX_FMT_UYVY422;
      case NV12 -> AV_PIX_FMT_NV12;
      case NV21 -> AV_PIX_FMT_NV21;
      case I420 -> AV_PIX_FMT_YUV420P;
      case I422 -> AV_PIX_FMT_YUV422P;
      case I444 -> AV_PIX_FMT_YUV444P;
      case RGB16_LE -> AV_PIX_FMT_RGB48LE;
      case RGBA16_LE -> AV_PIX_FMT_RGBA64LE;
      case BAYER_RGGB8 -> AV_PIX_FMT_BAYER_RGGB8;
      case BAYER_BGGR8 -> AV_PIX_FMT_BAYER_BGGR8;
      case BAYER_GBRG8 -> AV_PIX_FMT_BAYER_GBRG8;
      case BAYER_GRBG8 -> AV_PIX_FMT_BAYER_GRBG8;
    };
  }
}
