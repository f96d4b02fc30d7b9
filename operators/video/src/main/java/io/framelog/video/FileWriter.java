/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;

import java.util.Map;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** One frame through one of FFmpeg's picture encoders, opened for it alone. */
final class FileWriter {
  private FileWriter() {}

  /**
   * The whole file.
   *
   * @param encoderName FFmpeg's name of the encoder
   * @param kind what the file is, for messages
   * @param setup what the encoder needs beyond the frame's size, format and colours
   */
  static byte[] write(
      AVFrame frame,
      String encoderName,
      String kind,
      Map<String, String> options,
      Consumer<AVCodecContext> setup) {
    AVCodec codec = avcodec_find_encoder_by_name(encoderName);
    if (codec == null) {
      throw new VideoException("This build of FFmpeg has no encoder " + encoderName);
    }
    try (Owned<AVCodecContext> encoder = Owned.codec(codec);
        Owned<AVPacket> packet = Owned.packet()) {
      AVCodecContext context = encoder.it();
      context.width(frame.width());
      context.height(frame.height());
      context.pix_fmt(frame.format());
      ColourTags.tag(context, ColourTags.of(frame));
      context.time_base(av_make_q(1, EncodeRequest.NOMINAL_FPS));
      context.thread_count(1);
      setup.accept(context);
      open(context, codec, kind, options);
      Native.check(
          avcodec_send_frame(encoder.it(), frame), "Sending a frame to the " + kind + " encoder");
      Native.check(
          avcodec_receive_packet(encoder.it(), packet.it()),
          "Receiving from the " + kind + " encoder");
      byte[] file = new byte[packet.it().size()];
      packet.it().data().get(file, 0, file.length);
      return file;
    }
  }

  private static void open(
      AVCodecContext context, AVCodec codec, String kind, Map<String, String> options) {
    AVDictionary dictionary = new AVDictionary(null);
    try {
      options.forEach(
          (key, value) ->
              Native.check(av_dict_set(dictionary, key, value, 0), "Setting the option " + key));
      Native.check(
          avcodec_open2(context, codec, dictionary),
          "Opening FFmpeg's %s encoder for %dx%d"
              .formatted(kind, context.width(), context.height()));
    } finally {
      av_dict_free(dictionary);
    }
  }
}
