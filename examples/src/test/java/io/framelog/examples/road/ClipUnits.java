/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.ffmpeg.global.avcodec.av_bsf_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_bsf_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_bsf_get_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.av_bsf_init;
import static org.bytedeco.ffmpeg.global.avcodec.av_bsf_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_bsf_send_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_copy;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;
import static org.bytedeco.ffmpeg.global.avutil.av_rescale_q;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVBSFContext;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;

/** The H.264 access units of a clip as its camera coded them, in Annex B. */
final class ClipUnits {
  private ClipUnits() {}

  /**
   * A unit.
   *
   * @param nanos since the clip's start
   */
  record Unit(long nanos, byte[] bytes) {}

  static List<Unit> of(Path clip) {
    AVFormatContext container = new AVFormatContext(null);
    require(
        avformat_open_input(container, clip.toString(), (AVInputFormat) null, (AVDictionary) null));
    AVBSFContext filter = new AVBSFContext(null);
    AVPacket packet = av_packet_alloc();
    try {
      int index =
          require(av_find_best_stream(container, AVMEDIA_TYPE_VIDEO, -1, -1, (AVCodec) null, 0));
      AVStream stream = container.streams(index);
      require(av_bsf_alloc(av_bsf_get_by_name("h264_mp4toannexb"), filter));
      require(avcodec_parameters_copy(filter.par_in(), stream.codecpar()));
      require(av_bsf_init(filter));
      List<Unit> units = new ArrayList<>();
      while (av_read_frame(container, packet) >= 0) {
        if (packet.stream_index() == index) {
          require(av_bsf_send_packet(filter, packet));
          while (av_bsf_receive_packet(filter, packet) >= 0) {
            byte[] bytes = new byte[packet.size()];
            packet.data().get(bytes);
            long nanos =
                av_rescale_q(packet.pts(), stream.time_base(), av_make_q(1, 1_000_000_000));
            units.add(new Unit(nanos, bytes));
            av_packet_unref(packet);
          }
        }
        av_packet_unref(packet);
      }
      return units;
    } finally {
      av_packet_free(packet);
      av_bsf_free(filter);
      avformat_close_input(container);
    }
  }

  private static int require(int code) {
    assertThat(code).as("FFmpeg's answer").isNotNegative();
    return code;
  }
}
