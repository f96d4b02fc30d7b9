/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Decodes samples that come without a container, to learn whether they decode: parameter sets are
 * in band, pictures are not handed out.
 */
public final class SampleDecoder implements AutoCloseable {
  private final Owned<AVCodecContext> decoder;
  private final Owned<AVPacket> packet = Owned.packet();
  private final Owned<AVFrame> frame = Owned.frame();
  private int width;
  private int height;

  private SampleDecoder(Owned<AVCodecContext> decoder) {
    this.decoder = decoder;
  }

  /**
   * Opens a decoder.
   *
   * @param name FFmpeg's name of it: {@code libaom-av1}, {@code h264}, {@code hevc}, {@code vp8} or
   *     {@code vp9}
   * @throws VideoException if this build of FFmpeg does not have it
   */
  public static SampleDecoder open(String name) {
    AVCodec codec = avcodec_find_decoder_by_name(name);
    if (codec == null) {
      throw new VideoException("This build of FFmpeg has no decoder " + name);
    }
    Owned<AVCodecContext> owned = Owned.codec(codec);
    owned.it().thread_count(1);
    int code = avcodec_open2(owned.it(), codec, (AVDictionary) null);
    if (code < 0) {
      owned.close();
    }
    Native.check(code, "Opening the decoder " + name);
    return new SampleDecoder(owned);
  }

  /**
   * Decodes one sample.
   *
   * @param number is given back with the frame made of this sample
   * @return numbers of the frames that are ready, in the order shown
   * @throws VideoException if it does not decode; later samples may be decoded still
   */
  public List<Integer> decode(byte[] sample, int number) {
    if (sample.length == 0) {
      // FFmpeg would take it for the end
      throw new VideoException("A sample without bytes");
    }
    Native.check(av_new_packet(packet.it(), sample.length), "Allocating a packet");
    try {
      packet.it().data().put(sample, 0, sample.length);
      packet.it().pts(number);
      packet.it().dts(number);
      Native.check(avcodec_send_packet(decoder.it(), packet.it()), "Decoding a sample");
    } finally {
      av_packet_unref(packet.it());
    }
    return ready();
  }

  /**
   * Numbers of the frames that were still held back.
   *
   * @throws VideoException if one of them is broken
   */
  public List<Integer> finish() {
    Native.check(avcodec_send_packet(decoder.it(), null), "Ending the input of the decoder");
    return ready();
  }

  private List<Integer> ready() {
    List<Integer> numbers = new ArrayList<>();
    int code = avcodec_receive_frame(decoder.it(), frame.it());
    for (; code >= 0; code = avcodec_receive_frame(decoder.it(), frame.it())) {
      numbers.add((int) frame.it().pts());
      width = frame.it().width();
      height = frame.it().height();
      if (frame.it().decode_error_flags() != 0
          || (frame.it().flags() & AVFrame.AV_FRAME_FLAG_CORRUPT) != 0) {
        throw new VideoException("A frame that decodes with errors");
      }
    }
    if (code != AVERROR_EAGAIN() && code != AVERROR_EOF()) {
      Native.check(code, "Decoding a sample");
    }
    return numbers;
  }

  /** Of the last frame in pixels; 0 before the first. */
  public int width() {
    return width;
  }

  /** Of the last frame in pixels; 0 before the first. */
  public int height() {
    return height;
  }

  @Override
  public void close() {
    frame.close();
    packet.close();
    decoder.close();
  }
}
