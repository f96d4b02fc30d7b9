/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.av_color_primaries_name;
import static org.bytedeco.ffmpeg.global.avutil.av_color_range_name;
import static org.bytedeco.ffmpeg.global.avutil.av_color_space_name;
import static org.bytedeco.ffmpeg.global.avutil.av_color_transfer_name;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Reads whole MP4 files for tests. */
final class Mp4s {
  private Mp4s() {}

  /** What a demuxer says of one sample, in ticks of the file. */
  record Packet(
      long pts,
      long dts,
      long duration,
      boolean keyframe,
      @SuppressWarnings("ArrayRecordComponent") byte[] data) {}

  static List<DecodedFrame> decode(byte[] mp4) {
    List<DecodedFrame> frames = new ArrayList<>();
    try (Mp4Decoder decoder = new Mp4Decoder(mp4)) {
      DecodedFrame frame = decoder.next();
      while (frame != null) {
        frames.add(frame);
        frame = decoder.next();
      }
    }
    return frames;
  }

  static List<Packet> demux(byte[] mp4) {
    List<Packet> packets = new ArrayList<>();
    try (MemoryInput input = new MemoryInput(mp4);
        Owned<AVPacket> packet = Owned.packet()) {
      AVFormatContext container = open(input);
      while (av_read_frame(container, packet.it()) >= 0) {
        AVPacket read = packet.it();
        byte[] data = new byte[read.size()];
        read.data().get(data, 0, data.length);
        boolean keyframe = (read.flags() & AV_PKT_FLAG_KEY) != 0;
        packets.add(new Packet(read.pts(), read.dts(), read.duration(), keyframe, data));
        av_packet_unref(read);
      }
      avformat_close_input(container);
    }
    return packets;
  }

  /** As the decoder reports it, from the stream's own header. */
  static String colourOfFirstFrame(byte[] mp4) {
    try (MemoryInput input = new MemoryInput(mp4)) {
      AVFormatContext container = open(input);
      try (VideoTrack track = new VideoTrack(container)) {
        AVFrame frame = Objects.requireNonNull(track.next());
        return "%s %s %s %s"
            .formatted(
                av_color_range_name(frame.color_range()).getString(),
                av_color_space_name(frame.colorspace()).getString(),
                av_color_primaries_name(frame.color_primaries()).getString(),
                av_color_transfer_name(frame.color_trc()).getString());
      } finally {
        avformat_close_input(container);
      }
    }
  }

  static List<String> topLevelBoxes(byte[] mp4) {
    List<String> types = new ArrayList<>();
    ByteBuffer file = ByteBuffer.wrap(mp4);
    for (int at = 0; at < mp4.length; at += file.getInt(at)) {
      types.add(new String(mp4, at + 4, 4, StandardCharsets.ISO_8859_1));
    }
    return types;
  }

  private static AVFormatContext open(MemoryInput input) {
    AVFormatContext container = avformat_alloc_context();
    container.pb(input.context());
    container.flags(container.flags() | AVFormatContext.AVFMT_FLAG_CUSTOM_IO);
    Native.check(
        avformat_open_input(container, "", av_find_input_format("mp4"), (AVDictionary) null),
        "Opening an MP4");
    return container;
  }
}
