/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_BITEXACT;
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
 * One file through one of FFmpeg's picture decoders.
 *
 * <p>A decoder is opened for each picture, because some keep tables from one picture to the next: a
 * JPEG without tables of its own would otherwise look different depending on what the worker
 * decoded before.
 */
final class FileDecoder {
  private FileDecoder() {}

  /**
   * Decodes into {@code target}, whose former content is released.
   *
   * @param codec FFmpeg's number of the decoder
   * @param kind what the file is, for messages
   */
  static void decode(byte[] file, int codec, String kind, AVFrame target) throws PictureException {
    av_frame_unref(target);
    try (Owned<AVCodecContext> decoder = open(codec, kind);
        Owned<AVPacket> packet = Owned.packet()) {
      Native.check(av_new_packet(packet.it(), file.length), "Allocating a packet");
      packet.it().data().put(file, 0, file.length);
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
      refuseBroken(file, kind, target, code, said);
    }
  }

  private static void refuseBroken(byte[] file, String kind, AVFrame frame, int code, String said)
      throws PictureException {
    String detail = said.isEmpty() ? "" : ": " + said;
    if (code < 0) {
      throw new PictureException(
          "The %d bytes are no %s that decodes, %s%s"
              .formatted(file.length, kind, Native.describe(code), detail));
    }
    if (frame.decode_error_flags() != 0 || (frame.flags() & AVFrame.AV_FRAME_FLAG_CORRUPT) != 0) {
      throw new PictureException(
          "The %s of %d bytes is damaged (decode error flags 0x%x)%s"
              .formatted(kind, file.length, frame.decode_error_flags(), detail));
    }
    int maxSide = PixelBuffer.MAX_SIDE;
    if (frame.width() > maxSide || frame.height() > maxSide) {
      throw new PictureException(
          "A picture has at most %d pixels a side, but this is %dx%d"
              .formatted(maxSide, frame.width(), frame.height()));
    }
  }

  private static Owned<AVCodecContext> open(int codecId, String kind) {
    AVCodec codec = avcodec_find_decoder(codecId);
    if (codec == null) {
      throw new VideoException("This build of FFmpeg has no decoder for " + kind);
    }
    Owned<AVCodecContext> owned = Owned.codec(codec);
    AVCodecContext context = owned.it();
    context.thread_count(1);
    context.max_pixels(PixelBuffer.MAX_PIXELS); // refused by the header, before memory is taken
    context.flags(context.flags() | AV_CODEC_FLAG_BITEXACT);
    context.err_recognition(AV_EF_EXPLODE | AV_EF_CAREFUL | AV_EF_BITSTREAM | AV_EF_BUFFER);
    int code = avcodec_open2(context, codec, (AVDictionary) null);
    if (code < 0) {
      owned.close();
    }
    Native.check(code, "Opening FFmpeg's " + kind + " decoder");
    return owned;
  }
}
