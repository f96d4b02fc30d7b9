/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Brings a 4:2:0 frame in system memory to where an encoder wants it, with one copy at most. */
interface FrameFeed extends AutoCloseable {
  /** Prepares an encoder that is not open yet: its pixel format and where its frames lie. */
  void prepare(AVCodecContext encoder);

  /**
   * The frame as the encoder takes it; valid until the next call.
   *
   * @throws VideoException if the device does not take it
   */
  AVFrame feed(AVFrame frame);

  @Override
  void close();
}
