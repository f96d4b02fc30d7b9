/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY8;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGBA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV444P;

/**
 * The form samples are brought to.
 *
 * @param pixelFormat FFmpeg's number
 */
record FrameForm(int width, int height, int pixelFormat, ColourSpec colour) {

  /** One sample a pixel in every component, so that no chroma is lost. */
  static FrameForm whole(int width, int height, PixelFormat format, ColourSpec colour) {
    int whole =
        format.rgb()
            ? (format.alpha() ? AV_PIX_FMT_RGBA : AV_PIX_FMT_RGB24)
            : (format.gray() ? AV_PIX_FMT_GRAY8 : AV_PIX_FMT_YUV444P);
    return new FrameForm(width, height, whole, colour);
  }
}
