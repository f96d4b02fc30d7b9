/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_CORRUPT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;
import static org.bytedeco.ffmpeg.global.avutil.av_rescale_q;

import java.util.Arrays;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;

/**
 * The frames of an MP4 of any codec, read off its index. Edit lists are not obeyed: times count
 * from the frame that is shown first, as Rerun counts them.
 *
 * @param codec FFmpeg's name of it, such as {@code h264}
 * @param frameNanos of each frame since the first, in the order shown
 * @param keyframes how many of them need no other
 */
public record MovieIndex(String codec, int width, int height, long[] frameNanos, int keyframes) {

  /**
   * Reads a whole file.
   *
   * @throws VideoException if it is no MP4 with video, or ends before its last frame
   */
  public static MovieIndex read(byte[] mp4) {
    try (MovieInput input = new MovieInput(mp4)) {
      return read(input.container());
    }
  }

  /** How many frames of a file do not decode, which takes decoding all of them. */
  public static int countUndecodable(byte[] mp4) {
    try (MovieInput input = new MovieInput(mp4);
        VideoTrack track = new VideoTrack(input.container())) {
      while (track.next() != null) {
        // only counted
      }
      return track.lostPackets();
    }
  }

  private static MovieIndex read(AVFormatContext container) {
    int index =
        Native.check(
            av_find_best_stream(container, AVMEDIA_TYPE_VIDEO, -1, -1, (AVCodec) null, 0),
            "Looking for a video track");
    AVStream stream = container.streams(index);
    long[] ticks = new long[64];
    int frames = 0;
    int keyframes = 0;
    try (Owned<AVPacket> packet = Owned.packet()) {
      int code = av_read_frame(container, packet.it());
      for (; code >= 0; code = av_read_frame(container, packet.it())) {
        if (packet.it().stream_index() == index) {
          requireWhole(packet.it(), frames);
          ticks = frames == ticks.length ? Arrays.copyOf(ticks, 2 * frames) : ticks;
          ticks[frames++] = packet.it().pts();
          keyframes += (packet.it().flags() & AV_PKT_FLAG_KEY) != 0 ? 1 : 0;
        }
        av_packet_unref(packet.it());
      }
      if (code != AVERROR_EOF()) {
        Native.check(code, "Reading frame " + frames + " of the MP4");
      }
    }
    return new MovieIndex(
        avcodec_get_name(stream.codecpar().codec_id()).getString(),
        stream.codecpar().width(),
        stream.codecpar().height(),
        nanos(Arrays.copyOf(ticks, frames), stream),
        keyframes);
  }

  private static void requireWhole(AVPacket packet, int frame) {
    if ((packet.flags() & AV_PKT_FLAG_CORRUPT) != 0) {
      throw new VideoException("The MP4 ends before its frame " + frame + " does");
    }
    if (packet.pts() == AV_NOPTS_VALUE) {
      throw new VideoException("Frame " + frame + " of the MP4 has no time");
    }
  }

  private static long[] nanos(long[] ticks, AVStream stream) {
    Arrays.sort(ticks);
    long[] nanos = new long[ticks.length];
    for (int i = 0; i < ticks.length; i++) {
      nanos[i] = av_rescale_q(ticks[i] - ticks[0], stream.time_base(), av_make_q(1, 1_000_000_000));
    }
    return nanos;
  }
}
