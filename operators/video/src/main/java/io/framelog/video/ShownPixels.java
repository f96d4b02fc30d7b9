/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_NV12;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_NV21;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_UYVY422;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUYV422;

import io.framelog.video.ColourSpec.Matrix;
import io.framelog.video.ColourSpec.Range;

/**
 * Which pixels Rerun's viewer shows as they are: its YUV is BT.601, packed and paired YUV in
 * limited range only, shared chroma at even sizes only.
 */
final class ShownPixels {
  private ShownPixels() {}

  static boolean shows(PixelBuffer buffer) {
    boolean bt601 = buffer.colour().matrix() == Matrix.BT601;
    boolean limited = buffer.colour().range() == Range.LIMITED;
    boolean evenWidth = buffer.width() % 2 == 0;
    boolean evenHeight = buffer.height() % 2 == 0;
    return switch (buffer.layout()) {
      case RGB8,
          BGR8,
          RGBA8,
          BGRA8,
          RGB16_LE,
          RGBA16_LE,
          MONO8,
          MONO16_LE,
          BAYER_RGGB8,
          BAYER_BGGR8,
          BAYER_GBRG8,
          BAYER_GRBG8 ->
          true;
      case MONO16_BE, UYVY, NV21 -> false;
      case YUYV -> bt601 && limited && evenWidth;
      case NV12 -> bt601 && limited && evenWidth && evenHeight;
      case I420 -> bt601 && evenWidth && evenHeight;
      case I422 -> bt601 && evenWidth;
      case I444 -> bt601;
    };
  }

  /** The same pixels in the byte order that is shown, where only that is in the way. */
  static PixelBuffer reordered(PixelBuffer buffer) {
    return switch (buffer.layout()) {
      case MONO16_BE -> PackedPixels.swapPairs(buffer, PixelLayout.MONO16_LE, /* fromPlane= */ 0);
      case UYVY -> PackedPixels.swapPairs(buffer, PixelLayout.YUYV, /* fromPlane= */ 0);
      case NV21 -> PackedPixels.swapPairs(buffer, PixelLayout.NV12, /* fromPlane= */ 1);
      case RGB8,
          BGR8,
          RGBA8,
          BGRA8,
          RGB16_LE,
          RGBA16_LE,
          MONO8,
          MONO16_LE,
          YUYV,
          NV12,
          I420,
          I422,
          I444,
          BAYER_RGGB8,
          BAYER_BGGR8,
          BAYER_GBRG8,
          BAYER_GRBG8 ->
          buffer;
    };
  }

  /** The nearest layout that is shown. */
  static PixelLayout layoutFor(PixelFormat format, ColourSpec colour, int width, int height) {
    boolean deep = format.bits() > Byte.SIZE;
    if (format.alpha() && format.id() != AV_PIX_FMT_BGRA) {
      return deep ? PixelLayout.RGBA16_LE : PixelLayout.RGBA8;
    }
    if (format.gray()) {
      return deep ? PixelLayout.MONO16_LE : PixelLayout.MONO8;
    }
    if (format.rgb()) {
      return rgbLayout(format.id(), deep);
    }
    if (colour.matrix() != Matrix.BT601) {
      return PixelLayout.RGB8;
    }
    return yuvLayout(format, colour, width % 2 == 0, height % 2 == 0);
  }

  private static PixelLayout rgbLayout(int format, boolean deep) {
    if (format == AV_PIX_FMT_BGR24) {
      return PixelLayout.BGR8;
    } else if (format == AV_PIX_FMT_BGRA) {
      return PixelLayout.BGRA8;
    }
    return deep ? PixelLayout.RGB16_LE : PixelLayout.RGB8;
  }

  private static PixelLayout yuvLayout(
      PixelFormat format, ColourSpec colour, boolean evenWidth, boolean evenHeight) {
    boolean limited = colour.range() == Range.LIMITED;
    int id = format.id();
    boolean paired = id == AV_PIX_FMT_YUYV422 || id == AV_PIX_FMT_UYVY422;
    if (paired && limited && evenWidth) {
      return PixelLayout.YUYV;
    }
    boolean pairedChroma = id == AV_PIX_FMT_NV12 || id == AV_PIX_FMT_NV21;
    if (pairedChroma && limited && evenWidth && evenHeight) {
      return PixelLayout.NV12;
    }
    if (format.widthShift() == 1 && format.heightShift() == 1 && evenWidth && evenHeight) {
      return PixelLayout.I420;
    }
    return format.widthShift() == 1 && format.heightShift() == 0 && evenWidth
        ? PixelLayout.I422
        : PixelLayout.I444;
  }

  static ColourSpec colourFor(PixelLayout layout, ColourSpec colour) {
    boolean rgb = layout.hasColours() && layout.defaultColour().matrix() == Matrix.RGB;
    return rgb ? colour.with(Range.FULL, Matrix.RGB) : colour;
  }
}
