/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MJPEG;
import static org.bytedeco.ffmpeg.global.avcodec.AV_EF_BITSTREAM;
import static org.bytedeco.ffmpeg.global.avcodec.AV_EF_BUFFER;
import static org.bytedeco.ffmpeg.global.avcodec.AV_EF_CAREFUL;
import static org.bytedeco.ffmpeg.global.avcodec.AV_EF_EXPLODE;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * JPEG bytes to FFmpeg's own frame of planes.
 *
 * <p>A decoder is opened for each picture, because FFmpeg's keeps Huffman and quantisation tables
 * from one picture to the next: a camera's picture without tables of its own would otherwise look
 * different depending on what the worker decoded before.
 */
final class JpegFrames {
  private static final byte EOI = (byte) 0xD9;
  private static final byte SOS = (byte) 0xDA;
  private static final int SAMPLE_BITS = 8;
  private static final int MAX_SIDE = 16384;
  private static final long MAX_PIXELS = (long) MAX_SIDE * MAX_SIDE;

  private JpegFrames() {}

  /** Decodes into {@code target}, whose former content is released. */
  static void decode(byte[] jpeg, AVFrame target) throws PictureException {
    av_frame_unref(target);
    requireEnd(jpeg);
    try (Owned<AVCodecContext> decoder = open();
        Owned<AVPacket> packet = Owned.packet()) {
      Native.check(av_new_packet(packet.it(), jpeg.length), "Allocating a packet");
      packet.it().data().put(jpeg, 0, jpeg.length);
      NativeLog.keep();
      int code;
      String said;
      try {
        code = avcodec_send_packet(decoder.it(), packet.it());
        if (code >= 0) {
          code = avcodec_receive_frame(decoder.it(), target);
        }
      } finally {
        said = NativeLog.kept();
      }
      refuseBroken(jpeg, target, code, said);
    }
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

  private static void refuseBroken(byte[] jpeg, AVFrame frame, int code, String said)
      throws PictureException {
    String detail = said.isEmpty() ? "" : ": " + said;
    if (code < 0) {
      throw new PictureException(
          "The %d bytes are no JPEG that decodes, %s%s"
              .formatted(jpeg.length, Native.describe(code), detail));
    }
    if (frame.decode_error_flags() != 0 || (frame.flags() & AVFrame.AV_FRAME_FLAG_CORRUPT) != 0) {
      throw new PictureException(
          "The JPEG of %d bytes is damaged (decode error flags 0x%x)%s"
              .formatted(jpeg.length, frame.decode_error_flags(), detail));
    }
    PixelFormat format = PixelFormat.of(frame);
    if (format.bits() > SAMPLE_BITS) {
      // lossless JPEG of medical and raw pictures; cutting them to bytes must be somebody's choice
      throw new PictureException(
          "A JPEG here has %d bits a sample, but this has %d (%s)"
              .formatted(SAMPLE_BITS, format.bits(), format.name()));
    }
    if (frame.width() > MAX_SIDE || frame.height() > MAX_SIDE) {
      throw new PictureException(
          "A picture has at most %d pixels a side, but this is %dx%d"
              .formatted(MAX_SIDE, frame.width(), frame.height()));
    }
    ColourTags.tag(frame, format.rgb() ? ColourSpec.SRGB : ColourSpec.JFIF);
  }

  private static Owned<AVCodecContext> open() {
    AVCodec codec = avcodec_find_decoder(AV_CODEC_ID_MJPEG);
    Owned<AVCodecContext> owned = Owned.codec(codec);
    AVCodecContext context = owned.it();
    context.thread_count(1);
    context.max_pixels(MAX_PIXELS);
    context.flags(context.flags() | AV_CODEC_FLAG_BITEXACT);
    context.err_recognition(AV_EF_EXPLODE | AV_EF_CAREFUL | AV_EF_BITSTREAM | AV_EF_BUFFER);
    int code = avcodec_open2(context, codec, (AVDictionary) null);
    if (code < 0) {
      owned.close();
    }
    Native.check(code, "Opening FFmpeg's JPEG decoder");
    return owned;
  }
}
