/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY16BE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY8;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB48BE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGBA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGBA64BE;

import java.util.Map;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** A frame as a PNG file. */
final class PngWriter {
  /** The filter of every row; measured on camera pictures, the others are larger or slower. */
  private static final String PREDICTION = "paeth";

  private PngWriter() {}

  /** The form of PNG that loses nothing of such a frame, by FFmpeg's number. */
  static int formatFor(PixelFormat format) {
    boolean deep = format.bits() > Byte.SIZE;
    if (format.alpha()) {
      return deep ? AV_PIX_FMT_RGBA64BE : AV_PIX_FMT_RGBA;
    }
    if (format.gray()) {
      return deep ? AV_PIX_FMT_GRAY16BE : AV_PIX_FMT_GRAY8;
    }
    return deep ? AV_PIX_FMT_RGB48BE : AV_PIX_FMT_RGB24;
  }

  static byte[] write(AVFrame frame, int level) {
    return FileWriter.write(
        frame,
        "png",
        "PNG",
        Map.of("pred", PREDICTION, "compression_level", Integer.toString(level)),
        context -> context.flags(context.flags() | AV_CODEC_FLAG_BITEXACT));
  }
}
