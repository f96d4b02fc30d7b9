/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.video.DecoderConfig;
import io.framelog.video.Mp4Muxer;
import io.framelog.video.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A run of batches of one encoder with byte-equal decoder configuration, as one MP4.
 *
 * @param captureNanos when each frame was taken
 * @param presentationNanos where each frame is in the MP4, nanoseconds since its first
 */
record VideoSegment(long[] captureNanos, long[] presentationNanos, byte[] mp4) {

  static VideoSegment of(List<EncodedFrames.Video> batches) {
    DecoderConfig config = batches.get(0).config();
    List<Sample> samples = new ArrayList<>();
    for (EncodedFrames.Video batch : batches) {
      for (int i = 0; i < batch.samples().size(); i++) {
        samples.add(new Sample(samples.size(), batch.samples().get(i), batch.keyframes()[i]));
      }
    }
    long[] captureNanos =
        batches.stream().flatMapToLong(batch -> Arrays.stream(batch.captureNanos())).toArray();
    long[] micros = MediaTimes.relativeMicros(captureNanos);
    return new VideoSegment(
        captureNanos, MediaTimes.nanos(micros), Mp4Muxer.mux(config, micros, samples));
  }

  /** Whether a batch may follow another in one file. */
  static boolean joins(EncodedFrames.Video last, EncodedFrames.Video next) {
    long lastNanos = last.captureNanos()[last.captureNanos().length - 1];
    return last.config().equals(next.config())
        && Objects.equals(last.encoder(), next.encoder())
        && MediaTimes.fitsInOneFile(lastNanos, next.captureNanos()[0]);
  }
}
