/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AV1;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.jspecify.annotations.Nullable;

/**
 * The video track of an opened container, decoded frame by frame in the order shown. The container
 * stays with whoever opened it and must outlive this.
 */
final class VideoTrack implements AutoCloseable {
  private final AVFormatContext container;
  private final int streamIndex;
  private final Owned<AVCodecContext> decoder;
  private final Owned<AVPacket> packet = Owned.packet();
  private final Owned<AVFrame> frame = Owned.frame();
  private boolean draining;
  private boolean ended;
  private int sentPackets;
  private int returnedFrames;
  private int errors;

  /** Opens a software decoder for the container's best video track. */
  VideoTrack(AVFormatContext container) {
    this.container = container;
    try {
      Native.check(
          avformat_find_stream_info(container, (AVDictionary) null), "Reading the streams");
      streamIndex =
          Native.check(
              av_find_best_stream(container, AVMEDIA_TYPE_VIDEO, -1, -1, (AVCodec) null, 0),
              "Looking for a video track");
      decoder = open();
    } catch (VideoException e) {
      frame.close();
      packet.close();
      throw e;
    }
  }

  private Owned<AVCodecContext> open() {
    AVStream stream = stream();
    int id = stream.codecpar().codec_id();
    // FFmpeg's own decoder for AV1 works on GPUs only
    AVCodec codec =
        id == AV_CODEC_ID_AV1
            ? avcodec_find_decoder_by_name("libaom-av1")
            : avcodec_find_decoder(id);
    if (codec == null) {
      throw new VideoException(
          "This build of FFmpeg has no decoder for " + avcodec_get_name(id).getString());
    }
    Owned<AVCodecContext> owned = Owned.codec(codec);
    int code = avcodec_parameters_to_context(owned.it(), stream.codecpar());
    if (code >= 0) {
      owned.it().thread_count(1);
      owned.it().pkt_timebase(stream.time_base());
      code = avcodec_open2(owned.it(), codec, (AVDictionary) null);
    }
    if (code < 0) {
      owned.close();
    }
    Native.check(code, "Opening the decoder " + codec.name().getString());
    return owned;
  }

  /** The next frame, valid until the next call, or null at the end. */
  @Nullable AVFrame next() {
    while (!ended) {
      int code = avcodec_receive_frame(decoder.it(), frame.it());
      if (code >= 0) {
        if (frame.it().decode_error_flags() == 0
            && (frame.it().flags() & AVFrame.AV_FRAME_FLAG_CORRUPT) == 0) {
          returnedFrames++;
          return frame.it();
        }
        errors++;
      } else if (code == AVERROR_EOF()) {
        ended = true;
      } else if (code == AVERROR_EAGAIN() && !draining) {
        feed();
      } else {
        errors++;
        ended = draining;
      }
    }
    return null;
  }

  private void feed() {
    int code = av_read_frame(container, packet.it());
    if (code == AVERROR_EOF()) {
      draining = true;
      Native.check(avcodec_send_packet(decoder.it(), null), "Ending the input of the decoder");
      return;
    }
    Native.check(code, "Reading the container");
    if (packet.it().stream_index() == streamIndex) {
      sentPackets++;
      if (avcodec_send_packet(decoder.it(), packet.it()) < 0) {
        errors++;
      }
    }
    av_packet_unref(packet.it());
  }

  /**
   * Packets so far that gave no frame because they are broken. Some decoders say nothing of a frame
   * that they leave out, so the number is complete only at the end.
   */
  int lostPackets() {
    return ended ? Math.max(errors, sentPackets - returnedFrames) : errors;
  }

  AVRational timeBase() {
    return stream().time_base();
  }

  AVRational frameRate() {
    return stream().avg_frame_rate();
  }

  private AVStream stream() {
    return container.streams(streamIndex);
  }

  @Override
  public void close() {
    frame.close();
    packet.close();
    decoder.close();
  }
}
