/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MJPEG;

import org.bytedeco.ffmpeg.avutil.AVFrame;

/** JPEG bytes to FFmpeg's own frame of planes. */
final class JpegFrames {
  private static final byte EOI = (byte) 0xD9;
  private static final byte SOS = (byte) 0xDA;
  private static final int SAMPLE_BITS = 8;

  private JpegFrames() {}

  /** Decodes into {@code target}, whose former content is released. */
  static void decode(byte[] jpeg, AVFrame target) throws PictureException {
    requireEnd(jpeg);
    FileDecoder.decode(jpeg, AV_CODEC_ID_MJPEG, "JPEG", target);
    PixelFormat format = PixelFormat.of(target);
    if (format.bits() > SAMPLE_BITS) {
      // lossless JPEG of medical and raw pictures; cutting them to bytes must be somebody's choice
      throw new PictureException(
          "A JPEG here has %d bits a sample, but this has %d (%s)"
              .formatted(SAMPLE_BITS, format.bits(), format.name()));
    }
    ColourTags.tag(target, format.rgb() ? ColourSpec.SRGB : ColourSpec.JFIF);
  }

  /**
   * Refuses a picture without an end marker, because FFmpeg makes one up: it notices a cut in the
   * middle but not one in the last blocks.
   *
   * <p>Searches backwards, since there may be padding after the end, for the end marker (EOI) or a
   * start of scan (SOS): in compressed data FF is always followed by 00 or a restart marker, so
   * meeting a scan first means that it has no end. The end of an embedded thumbnail lies before.
   */
  private static void requireEnd(byte[] jpeg) throws PictureException {
    for (int i = jpeg.length - 2; i >= 0; i--) {
      if (jpeg[i] == (byte) 0xFF) {
        if (jpeg[i + 1] == EOI) {
          return;
        } else if (jpeg[i + 1] == SOS) {
          break;
        }
      }
    }
    throw new PictureException(
        jpeg.length == 0
            ? "The picture has no bytes"
            : "The %d bytes are no whole JPEG: there is no end marker (FF D9)"
                .formatted(jpeg.length));
  }
}
