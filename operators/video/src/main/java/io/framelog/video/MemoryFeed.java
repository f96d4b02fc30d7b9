/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** For encoders that read the planes where they are; NVENC uploads them itself. */
final class MemoryFeed implements FrameFeed {
  @Override
  public void prepare(AVCodecContext encoder) {
    encoder.pix_fmt(AV_PIX_FMT_YUV420P);
  }

  @Override
  public AVFrame feed(AVFrame frame) {
    return frame;
  }

  @Override
  public void close() {}
}
