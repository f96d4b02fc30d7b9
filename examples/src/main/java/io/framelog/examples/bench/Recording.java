/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.bench;

import io.framelog.video.DecodedFrame;
import io.framelog.video.EncodedGop;
import io.framelog.video.EncoderChoice;
import io.framelog.video.GopEncoder;
import io.framelog.video.Mp4Decoder;
import io.framelog.video.Mp4Muxer;
import io.framelog.video.Psnr;
import io.framelog.video.RawPicture;
import io.framelog.video.VideoSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A clip encoded the way a job does it: batch after batch, one MP4 for each. */
record Recording(List<byte[]> segments) {

  static Recording make(BenchClip clip, VideoSettings settings, int batchFrames) {
    EncoderChoice choice = EncoderChoice.choose(settings);
    List<byte[]> segments = new ArrayList<>();
    for (int from = 0; from < clip.files().size(); from += batchFrames) {
      int to = Math.min(from + batchFrames, clip.files().size());
      segments.add(segment(clip, from, to, settings, choice));
    }
    return new Recording(segments);
  }

  static byte[] segment(
      BenchClip clip, int from, int to, VideoSettings settings, EncoderChoice choice) {
    long[] times = BenchClip.times(to - from);
    EncodedGop gop = GopEncoder.encode(clip.files().subList(from, to), times, settings, choice);
    return Mp4Muxer.mux(Objects.requireNonNull(gop.config()), times, gop.samples());
  }

  long bytes() {
    return segments.stream().mapToLong(segment -> segment.length).sum();
  }

  /** How alike its pictures are to the clip's. */
  Likeness likeness(BenchClip clip) {
    Psnr psnr = new Psnr();
    Ssim ssim = new Ssim();
    int frame = 0;
    for (byte[] segment : segments) {
      try (Mp4Decoder decoder = new Mp4Decoder(segment)) {
        DecodedFrame decoded = decoder.next();
        while (decoded != null) {
          RawPicture original = clip.pictures().get(frame++);
          psnr.add(original, decoded.picture());
          ssim.add(original, decoded.picture());
          decoded = decoder.next();
        }
      }
    }
    if (frame != clip.pictures().size()) {
      throw new IllegalStateException(
          "Of %d frames %d came back".formatted(clip.pictures().size(), frame));
    }
    return new Likeness(psnr.lumaDecibels(), ssim.mean());
  }

  /** Of luma. */
  record Likeness(double decibels, double ssim) {}
}
