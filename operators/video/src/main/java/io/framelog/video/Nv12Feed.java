/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_NV12;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_copy_props;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_image_copy_plane;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/** For encoders that want both chroma planes interleaved. */
final class Nv12Feed implements FrameFeed {
  private final Owned<AVFrame> interleaved = Owned.frame();
  private byte[] rowU = {};
  private byte[] rowV = {};
  private byte[] rowBoth = {};

  @Override
  public void prepare(AVCodecContext encoder) {
    encoder.pix_fmt(AV_PIX_FMT_NV12);
  }

  @Override
  public AVFrame feed(AVFrame frame) {
    AVFrame result = interleaved.it();
    av_frame_unref(result);
    result.width(frame.width());
    result.height(frame.height());
    result.format(AV_PIX_FMT_NV12);
    Native.check(av_frame_get_buffer(result, /* align= */ 0), "Allocating a frame");
    Native.check(av_frame_copy_props(result, frame), "Copying a frame's properties");
    av_image_copy_plane(
        result.data(0),
        result.linesize(0),
        frame.data(0),
        frame.linesize(0),
        frame.width(),
        frame.height());
    interleave(frame, result);
    return result;
  }

  private void interleave(AVFrame frame, AVFrame result) {
    int width = (frame.width() + 1) / 2;
    int height = (frame.height() + 1) / 2;
    if (rowU.length != width) {
      rowU = new byte[width];
      rowV = new byte[width];
      rowBoth = new byte[2 * width];
    }
    BytePointer u = frame.data(1);
    BytePointer v = frame.data(2);
    BytePointer both = result.data(1);
    for (long y = 0; y < height; y++) {
      u.position(y * frame.linesize(1)).get(rowU);
      v.position(y * frame.linesize(2)).get(rowV);
      for (int x = 0; x < width; x++) {
        rowBoth[2 * x] = rowU[x];
        rowBoth[2 * x + 1] = rowV[x];
      }
      both.position(y * result.linesize(1)).put(rowBoth);
    }
  }

  @Override
  public void close() {
    interleaved.close();
  }
}
