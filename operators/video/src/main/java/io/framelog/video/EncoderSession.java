/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.AV_EF_EXPLODE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AV_PICTURE_TYPE_I;
import static org.bytedeco.ffmpeg.global.avutil.AV_PICTURE_TYPE_NONE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_count;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/**
 * One encoder from opening to drain: {@code send} frames, {@code finish}, take {@code packets}.
 *
 * <p>Assumes of every backend: presentation times pass through untouched, and packets come one per
 * frame in the order of the frames. {@link #finish()} checks both.
 */
final class EncoderSession implements AutoCloseable {
  /** Longer than any batch: only the first frame need be a keyframe. */
  private static final int GOP_FRAMES = 1 << 20;

  private final EncoderBackend backend;
  private final EncodeRequest request;
  private final ColourSpec colour;
  private final DeviceSessions.Permit permit;
  private final Owned<AVPacket> packet = Owned.packet();
  private final List<Long> sentPtsMicros = new ArrayList<>();
  private final List<EncodedPacket> packets = new ArrayList<>();
  private @Nullable FrameFeed feed;
  private @Nullable Owned<AVCodecContext> encoder;
  private boolean drained;

  /** An encoded frame. */
  record EncodedPacket(
      long ptsMicros, @SuppressWarnings("ArrayRecordComponent") byte[] data, boolean keyframe) {}

  /**
   * Opens the encoder, once there is a session of its device to have.
   *
   * @param colour what the samples of all frames mean; it is written into the stream
   * @throws VideoException if it does not open, with the reason
   */
  EncoderSession(EncoderBackend backend, EncodeRequest request, ColourSpec colour) {
    this.backend = backend;
    this.request = request;
    this.colour = colour;
    this.permit = DeviceSessions.acquire(backend, request.settings().device());
    try {
      open();
    } catch (RuntimeException e) {
      drained = true; // there is nothing in it
      close();
      throw e;
    }
  }

  private void open() {
    AVCodec codec = avcodec_find_encoder_by_name(backend.name());
    if (codec == null) {
      throw new VideoException("This build of FFmpeg has no encoder " + backend.name());
    }
    Owned<AVCodecContext> owned = Owned.codec(codec);
    encoder = owned;
    AVCodecContext context = owned.it();
    context.width(request.width());
    context.height(request.height());
    context.time_base(av_make_q(1, 1_000_000));
    context.framerate(av_make_q(EncodeRequest.NOMINAL_FPS, 1));
    context.gop_size(GOP_FRAMES);
    context.max_b_frames(0);
    context.thread_count(1);
    context.flags(context.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
    context.err_recognition(AV_EF_EXPLODE); // else a misspelt svtav1-param is only logged
    ColourTags.tag(context, colour);
    FrameFeed opened = backend.feed(request);
    feed = opened;
    opened.prepare(context);
    open(codec, context, EncoderOptions.of(backend, request));
  }

  private void open(AVCodec codec, AVCodecContext context, Map<String, String> wanted) {
    AVDictionary options = new AVDictionary(null);
    String said;
    int code;
    int ignored;
    try {
      wanted.forEach(
          (key, value) ->
              Native.check(
                  av_dict_set(options, key, value, 0), "Setting the option %s".formatted(key)));
      NativeLog.keep();
      try {
        code = avcodec_open2(context, codec, options);
      } finally {
        said = NativeLog.kept();
      }
      ignored = av_dict_count(options);
    } finally {
      av_dict_free(options);
    }
    String action =
        "Opening %s for %dx%d%s"
            .formatted(
                backend.name(),
                request.width(),
                request.height(),
                said.isEmpty() ? "" : " (" + said + ")");
    Native.check(code, action);
    if (ignored != 0) {
      throw new VideoException(action + " left " + ignored + " of its options unused: " + wanted);
    }
  }

  /**
   * Encodes a 4:2:0 frame in the session's colours; the encoder keeps its own reference to the
   * planes.
   */
  void send(AVFrame frame, long ptsMicros) {
    // FFmpeg checks neither and would read past the planes
    if (frame.width() != request.width()
        || frame.height() != request.height()
        || frame.format() != AV_PIX_FMT_YUV420P) {
      throw new IllegalArgumentException(
          "The encoder takes %dx%d in pixel format %d, but the frame is %dx%d in %d"
              .formatted(
                  request.width(),
                  request.height(),
                  AV_PIX_FMT_YUV420P,
                  frame.width(),
                  frame.height(),
                  frame.format()));
    }
    FrameFeed input = feed;
    if (input == null) {
      throw new IllegalStateException("Already closed");
    }
    // a JPEG's frame comes marked as intra, which would make each one a keyframe
    frame.pict_type(sentPtsMicros.isEmpty() ? AV_PICTURE_TYPE_I : AV_PICTURE_TYPE_NONE);
    frame.pts(ptsMicros);
    Native.check(
        avcodec_send_frame(context(), input.feed(frame)), "Sending a frame to " + backend.name());
    sentPtsMicros.add(ptsMicros);
    receive();
  }

  /** Drains the encoder and checks that each frame came back as one packet. */
  void finish() {
    drain();
    for (int i = 0; i < Math.max(sentPtsMicros.size(), packets.size()); i++) {
      if (i >= packets.size()
          || i >= sentPtsMicros.size()
          || packets.get(i).ptsMicros() != sentPtsMicros.get(i)
          || (i == 0 && !packets.get(i).keyframe())) {
        throw new VideoException(
            "%s must return one packet per frame in order, the first a keyframe, but frame %d of %d is %s among %d packets"
                .formatted(
                    backend.name(),
                    i,
                    sentPtsMicros.size(),
                    i < packets.size() ? describe(packets.get(i)) : "missing",
                    packets.size()));
      }
    }
  }

  private static String describe(EncodedPacket packet) {
    return (packet.keyframe() ? "a keyframe at " : "at ") + packet.ptsMicros() + " µs";
  }

  /** The group of pictures in the form that is stored; complete after {@link #finish()}. */
  GopSamples samples() {
    AVCodecContext context = context();
    byte[] header = new byte[context.extradata_size()];
    if (header.length > 0) {
      context.extradata().get(header, 0, header.length);
    }
    return GopSamples.of(backend, request, colour, header, packets);
  }

  private void drain() {
    drained = true;
    Native.check(
        avcodec_send_frame(context(), (AVFrame) null), "Ending the input of " + backend.name());
    receive();
  }

  private void receive() {
    int code = avcodec_receive_packet(context(), packet.it());
    while (code >= 0) {
      AVPacket received = packet.it();
      byte[] data = new byte[received.size()];
      received.data().get(data, 0, data.length);
      packets.add(
          new EncodedPacket(received.pts(), data, (received.flags() & AV_PKT_FLAG_KEY) != 0));
      av_packet_unref(received);
      code = avcodec_receive_packet(context(), packet.it());
    }
    if (code != AVERROR_EAGAIN() && code != AVERROR_EOF()) {
      Native.check(code, "Receiving from " + backend.name());
    }
  }

  private AVCodecContext context() {
    Owned<AVCodecContext> owned = encoder;
    if (owned == null) {
      throw new IllegalStateException("Already closed");
    }
    return owned.it();
  }

  /** Drains first where that was not done: SVT-AV1 complains about an end without one. */
  @Override
  public void close() {
    try {
      if (!drained && encoder != null) {
        drain();
      }
    } finally {
      free();
    }
  }

  private void free() {
    packet.close();
    Owned<AVCodecContext> owned = encoder;
    encoder = null;
    if (owned != null) {
      owned.close();
    }
    FrameFeed input = feed;
    feed = null;
    if (input != null) {
      input.close();
    }
    permit.close();
  }
}
