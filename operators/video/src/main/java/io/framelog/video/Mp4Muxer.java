/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AV1;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_HEVC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_INPUT_BUFFER_PADDING_SIZE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.av_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_close_dyn_buf;
import static org.bytedeco.ffmpeg.global.avformat.avio_open_dyn_buf;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_free;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;
import static org.bytedeco.ffmpeg.global.avutil.av_mallocz;

import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/**
 * Samples to a plain MP4 file in memory (ISO/IEC 14496-12; AV1 as its ISOBMFF binding says, H.264
 * and H.265 as 14496-15: {@code avc1} and {@code hvc1}, parameter sets in the header alone).
 *
 * <pre>
 * | ftyp | moov | free | mdat |
 * </pre>
 *
 * <p>One track, one tick a microsecond, no edit list: a frame's time in the file is exactly the one
 * given. The last frame, which nothing follows, lasts {@link #NOMINAL_DURATION_MICROS}.
 */
public final class Mp4Muxer {
  /** How long the last frame of a file is shown: one thirtieth of a second. */
  public static final long NOMINAL_DURATION_MICROS = 33_333;

  /**
   * How far two frames may be apart, about 35 minutes: a duration is a signed 32-bit number of
   * ticks, and FFmpeg silently shortens the largest of them to one.
   */
  public static final long MAX_GAP_MICROS = Integer.MAX_VALUE - 1L;

  /** {@code 'h' 'v' 'c' '1'}, first letter in the lowest byte, as FFmpeg keeps tags. */
  private static final int HVC1 = 'h' | 'v' << 8 | 'c' << 16 | '1' << 24;

  private static final int TICKS_PER_SECOND = 1_000_000;

  private Mp4Muxer() {}

  /**
   * Writes one file; equal input gives equal bytes.
   *
   * @param config what all samples have in common
   * @param ptsMicros one time per sample, strictly increasing from 0, at most {@link
   *     #MAX_GAP_MICROS} apart
   * @param samples in the order shown, the first a keyframe; their indices are not looked at
   * @return the whole file
   */
  public static byte[] mux(DecoderConfig config, long[] ptsMicros, List<Sample> samples) {
    requireFile(ptsMicros, samples);
    NativeLibraries.require();
    AVFormatContext format = new AVFormatContext(null);
    Native.check(
        avformat_alloc_output_context2(format, null, "mp4", (String) null), "Opening a new MP4");
    try {
      AVIOContext buffer = new AVIOContext(null);
      Native.check(avio_open_dyn_buf(buffer), "Opening a memory buffer");
      byte[] file;
      try {
        format.pb(buffer);
        format.flags(
            format.flags()
                | AVFormatContext.AVFMT_FLAG_CUSTOM_IO
                | AVFormatContext.AVFMT_FLAG_BITEXACT);
        write(format, config, ptsMicros, samples);
      } finally {
        format.pb(null);
        file = take(buffer);
      }
      return MoovFirst.rearrange(file);
    } finally {
      avformat_free_context(format);
    }
  }

  private static void requireFile(long[] ptsMicros, List<Sample> samples) {
    if (samples.isEmpty() || samples.size() != ptsMicros.length) {
      throw new IllegalArgumentException(
          "An MP4 needs at least one sample and one time for each, but got %d samples and %d times"
              .formatted(samples.size(), ptsMicros.length));
    }
    if (!samples.get(0).keyframe()) {
      throw new IllegalArgumentException("The first sample must be a keyframe, but is not");
    }
    if (ptsMicros[0] != 0) {
      throw new IllegalArgumentException(
          "The times of an MP4 start at 0, but the first is " + ptsMicros[0]);
    }
    Times.requireIncreasing(ptsMicros);
    for (int i = 1; i < ptsMicros.length; i++) {
      if (ptsMicros[i] - ptsMicros[i - 1] > MAX_GAP_MICROS) {
        throw new IllegalArgumentException(
            "Frames of an MP4 are at most %d µs apart, but [%d] comes %d µs after the one before; cut the file there"
                .formatted(MAX_GAP_MICROS, i, ptsMicros[i] - ptsMicros[i - 1]));
      }
    }
  }

  private static void write(
      AVFormatContext format, DecoderConfig config, long[] ptsMicros, List<Sample> samples) {
    AVStream stream = avformat_new_stream(format, null);
    if (stream == null) {
      throw new VideoException("No memory for a stream");
    }
    describe(stream.codecpar(), config);
    stream.time_base(av_make_q(1, TICKS_PER_SECOND));

    AVDictionary options = new AVDictionary(null);
    try {
      // with an edit list the start is rounded to milliseconds
      Native.check(av_dict_set(options, "use_editlist", "0", 0), "Setting use_editlist");
      Native.check(avformat_write_header(format, options), "Writing the MP4 header");
    } finally {
      av_dict_free(options);
    }
    AVRational ours = av_make_q(1, TICKS_PER_SECOND);
    AVRational files = stream.time_base();
    if (files.num() != ours.num() || files.den() != ours.den()) {
      throw new VideoException(
          "The MP4 must count microseconds, but FFmpeg chose %d/%d"
              .formatted(files.num(), files.den()));
    }
    try (Owned<AVPacket> packet = Owned.packet()) {
      for (int i = 0; i < ptsMicros.length; i++) {
        long duration =
            i + 1 < ptsMicros.length ? ptsMicros[i + 1] - ptsMicros[i] : NOMINAL_DURATION_MICROS;
        fill(packet.it(), samples.get(i), ptsMicros[i], duration);
        Native.check(av_write_frame(format, packet.it()), "Writing a sample to the MP4");
        av_packet_unref(packet.it());
      }
    }
    Native.check(av_write_trailer(format), "Writing the index of the MP4");
  }

  private static void fill(AVPacket packet, Sample sample, long ptsMicros, long durationMicros) {
    byte[] data = sample.data();
    Native.check(av_new_packet(packet, data.length), "Allocating a packet");
    packet.data().put(data, 0, data.length);
    packet.stream_index(0);
    packet.pts(ptsMicros);
    packet.dts(ptsMicros);
    packet.duration(durationMicros);
    packet.flags(sample.keyframe() ? AV_PKT_FLAG_KEY : 0);
  }

  private static void describe(AVCodecParameters stream, DecoderConfig config) {
    stream.codec_type(AVMEDIA_TYPE_VIDEO);
    stream.codec_id(
        switch (config.codec()) {
          case AV1 -> AV_CODEC_ID_AV1;
          case H264 -> AV_CODEC_ID_H264;
          case H265 -> AV_CODEC_ID_HEVC;
        });
    if (config.codec() == VideoCodec.H265) {
      stream.codec_tag(HVC1); // FFmpeg's own choice, hev1, would allow parameter sets in samples
    }
    stream.width(config.width());
    stream.height(config.height());
    stream.format(AV_PIX_FMT_YUV420P);
    ColourTags.tag(stream, config.colour());
    byte[] extradata = config.extradata();
    // freed with the stream, as FFmpeg wants it: zeroed and padded
    Pointer memory = av_mallocz((long) extradata.length + AV_INPUT_BUFFER_PADDING_SIZE);
    if (memory == null) {
      throw new VideoException("No memory for the codec header");
    }
    BytePointer bytes = new BytePointer(memory);
    bytes.put(extradata, 0, extradata.length);
    stream.extradata(bytes);
    stream.extradata_size(extradata.length);
  }

  private static byte[] take(AVIOContext buffer) {
    BytePointer content = new BytePointer((Pointer) null);
    int length = avio_close_dyn_buf(buffer, content);
    try {
      byte[] result = new byte[Math.max(0, length)];
      if (length > 0) {
        content.get(result, 0, length);
      }
      return result;
    } finally {
      av_free(content);
    }
  }
}
