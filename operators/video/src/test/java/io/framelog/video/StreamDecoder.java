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

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Decodes samples of a stream that say everything in band, as a reader of VideoStream does. */
final class StreamDecoder {
  private StreamDecoder() {}

  /** The frames of the samples; each one's time is the index of its sample. */
  static List<DecodedFrame> decode(VideoCodec format, List<byte[]> samples) {
    AVCodec codec =
        avcodec_find_decoder_by_name(
            switch (format) {
              case AV1 -> "libaom-av1";
              case H264 -> "h264";
              case H265 -> "hevc";
            });
    List<DecodedFrame> frames = new ArrayList<>();
    try (Owned<AVCodecContext> decoder = Owned.codec(codec);
        Owned<AVPacket> packet = Owned.packet();
        Owned<AVFrame> frame = Owned.frame();
        FrameConverter converter = new FrameConverter()) {
      decoder.it().thread_count(1);
      Native.check(avcodec_open2(decoder.it(), codec, (AVDictionary) null), "Opening a decoder");
      for (int i = 0; i <= samples.size(); i++) {
        if (i < samples.size()) {
          byte[] sample = samples.get(i);
          Native.check(av_new_packet(packet.it(), sample.length), "Allocating a packet");
          packet.it().data().put(sample, 0, sample.length);
          packet.it().pts(i);
          Native.check(avcodec_send_packet(decoder.it(), packet.it()), "Decoding sample " + i);
          av_packet_unref(packet.it());
        } else {
          Native.check(avcodec_send_packet(decoder.it(), null), "Draining the decoder");
        }
        while (avcodec_receive_frame(decoder.it(), frame.it()) >= 0) {
          frames.add(new DecodedFrame(frame.it().pts(), converter.toRaw(frame.it())));
        }
      }
      return frames;
    } catch (PictureException e) {
      throw new AssertionError(e);
    }
  }
}
