/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Encodes decoded pictures as baseline JPEG files. Equal pictures give equal bytes. */
public final class JpegEncoder implements AutoCloseable {
  private final int quality;
  private final Owned<AVFrame> plain = Owned.frame();

  /**
   * Encodes everything at one quality.
   *
   * @param quality 1 to 100 on the scale of the Independent JPEG Group
   */
  public JpegEncoder(int quality) {
    if (quality < 1 || quality > 100) {
      close();
      throw new IllegalArgumentException("quality must be 1 to 100, but was " + quality);
    }
    this.quality = quality;
  }

  /** A whole JPEG file. */
  public byte[] encode(RawPicture picture) {
    AVFrame frame = plain.it();
    av_frame_unref(frame);
    frame.width(picture.width());
    frame.height(picture.height());
    frame.format(PixelFormat.idOf(picture.layout()));
    ColourTags.tag(frame, ColourSpec.JFIF);
    Native.check(av_frame_get_buffer(frame, /* align= */ 0), "Allocating a frame");
    FramePlanes.write(picture, frame);
    return JpegWriter.write(frame, quality);
  }

  @Override
  public void close() {
    plain.close();
  }
}
