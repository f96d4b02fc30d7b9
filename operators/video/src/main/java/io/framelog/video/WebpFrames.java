/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_WEBP;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** WebP bytes to FFmpeg's own frame: 4:2:0 where it is lossy, else RGB with alpha. */
final class WebpFrames {
  private static final int RIFF_HEADER_BYTES = 8;

  private WebpFrames() {}

  /** Decodes into {@code target}, whose former content is released. */
  static void decode(byte[] webp, AVFrame target) throws PictureException {
    long stated =
        RIFF_HEADER_BYTES
            + Integer.toUnsignedLong(
                ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN).getInt(4));
    if (stated > webp.length) {
      throw new PictureException(
          "The %d bytes are no whole WebP: its header states %d".formatted(webp.length, stated));
    }
    FileDecoder.decode(webp, AV_CODEC_ID_WEBP, "WebP", target);
    // the format says so: RFC 9649, 2.6 ("recommended" BT.601) with VP8's limited range
    boolean rgb = PixelFormat.of(target).rgb();
    ColourTags.tag(target, rgb ? ColourSpec.SRGB : ColourSpec.BT601_LIMITED);
  }
}
