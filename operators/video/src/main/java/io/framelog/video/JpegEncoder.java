/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_QSCALE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MJPEG;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.FF_QP2LAMBDA;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Encodes pictures as baseline JPEG files. The same picture and quality give the same bytes.
 *
 * <p>FFmpeg's encoder has no gray pictures: they become 4:2:0 with neutral chroma.
 */
public final class JpegEncoder implements AutoCloseable {
  private final int qscale;
  private final Owned<AVFrame> plain = Owned.frame();
  private final FrameConverter converter = new FrameConverter();

  /**
   * Encodes everything at one quality.
   *
   * @param quality 1 to 100 on the usual JPEG scale, in the 31 coarse steps that FFmpeg has: 95 and
   *     above are its best
   */
  public JpegEncoder(int quality) {
    if (quality < 1 || quality > 100) {
      close();
      throw new IllegalArgumentException("quality must be 1 to 100, but was " + quality);
    }
    qscale = qscale(quality);
  }

  /** Measured at equal fidelity: qscale 1 is about quality 95, 2 is 90, 3 is 85, 5 is 75. */
  static int qscale(int quality) {
    if (quality >= 50) {
      return Math.max(1, 1 + Math.round((95 - quality) / 5f));
    }
    return 10 + Math.round((50 - quality) * 21 / 49f);
  }

  /** A whole JPEG file. */
  public byte[] encode(RawPicture picture) {
    AVFrame frame = plain.it();
    av_frame_unref(frame);
    frame.width(picture.width());
    frame.height(picture.height());
    frame.format(PixelFormat.idOf(picture.layout()));
    ColourTags.tag(frame, ColourSpec.JFIF);
    Native.check(av_frame_get_buffer(frame, /* align= */ 0), "Allocating a frame");
    FramePlanes.write(picture, frame);
    AVFrame colour = frame;
    if (picture.layout() == ChromaLayout.GRAY) {
      try {
        colour =
            converter.convert(
                frame,
                new FrameForm(
                    picture.width(), picture.height(), AV_PIX_FMT_YUV420P, ColourSpec.JFIF));
      } catch (PictureException e) {
        throw new IllegalStateException("A plane of bytes is always convertible", e);
      }
    }
    colour.quality(qscale * FF_QP2LAMBDA);
    try (Owned<AVCodecContext> encoder = open(colour);
        Owned<AVPacket> packet = Owned.packet()) {
      Native.check(avcodec_send_frame(encoder.it(), colour), "Sending a frame to the JPEG encoder");
      Native.check(
          avcodec_receive_packet(encoder.it(), packet.it()), "Receiving from the JPEG encoder");
      byte[] jpeg = new byte[packet.it().size()];
      packet.it().data().get(jpeg, 0, jpeg.length);
      return jpeg;
    }
  }

  private Owned<AVCodecContext> open(AVFrame frame) {
    AVCodec codec = avcodec_find_encoder(AV_CODEC_ID_MJPEG);
    Owned<AVCodecContext> owned = Owned.codec(codec);
    AVCodecContext context = owned.it();
    context.width(frame.width());
    context.height(frame.height());
    context.pix_fmt(frame.format());
    context.color_range(AVCOL_RANGE_JPEG);
    context.time_base(av_make_q(1, EncoderSession.NOMINAL_FPS));
    context.thread_count(1);
    context.flags(context.flags() | AV_CODEC_FLAG_QSCALE | AV_CODEC_FLAG_BITEXACT);
    context.qmin(1);
    context.global_quality(qscale * FF_QP2LAMBDA);
    int code = avcodec_open2(context, codec, (AVDictionary) null);
    if (code < 0) {
      owned.close();
    }
    Native.check(
        code, "Opening FFmpeg's JPEG encoder for %dx%d".formatted(frame.width(), frame.height()));
    return owned;
  }

  @Override
  public void close() {
    converter.close();
    plain.close();
  }
}
