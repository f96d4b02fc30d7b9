/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.frame.Content;
import io.framelog.frame.Frame;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides where the oldest batch of a track ends. The answer depends on the track's frames and on
 * how far the camera's time has come, never on when it is asked: frames at or before {@code
 * stableNanos} have all arrived, as far as the disorder bound promises.
 */
final class BatchCutter {

  private BatchCutter() {}

  /** The frames of the oldest batch, or none while a frame that belongs to it may still come. */
  static List<BufferedFrame> next(TrackBuffer buffer, RouteSettings route, long stableNanos) {
    List<BufferedFrame> batch = new ArrayList<>();
    BatchRule rule = route.batches();
    Slice slice = null;
    Content content = null;
    long endNanos = 0;
    long lastNanos = 0;
    long bytes = 0;
    for (BufferedFrame candidate : buffer.frames.values()) {
      Frame frame = candidate.frame();
      long time = frame.captureNanos();
      if (slice == null) {
        slice = buffer.sliceOf(route.slices(), time);
        content = frame.content();
        endNanos = saturatedSum(time, rule.durationNanos());
      } else if (time >= slice.endNanos()
          || (batch.size() >= rule.minFrames() && time >= endNanos)) {
        break;
      } else if (bytes + route.bytesOf(frame) > rule.maxBytes()
          || !content.joins(frame.content())
          || !MediaTimes.fitsInOneFile(lastNanos, time)) {
        // A frame before this one may still come, and then the batch ends elsewhere.
        return time <= stableNanos ? batch : List.of();
      }
      batch.add(candidate);
      bytes += route.bytesOf(frame);
      lastNanos = time;
    }
    if (slice == null) {
      return List.of();
    }
    boolean covered = batch.size() >= rule.minFrames() && stableNanos >= endNanos;
    return covered || stableNanos >= slice.endNanos() ? batch : List.of();
  }

  private static long saturatedSum(long a, long b) {
    long sum = a + b;
    return sum < a ? Long.MAX_VALUE : sum;
  }
}
