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

  /**
   * The frames of the oldest batch, or none while a frame that belongs to it may still come.
   *
   * @param frames in ascending order of capture time, at least one
   * @param slice of the first frame
   */
  static List<BufferedFrame> next(
      List<BufferedFrame> frames, Slice slice, RouteSettings route, long stableNanos) {
    List<BufferedFrame> batch = new ArrayList<>();
    BatchRule rule = route.batches();
    Content content = frames.get(0).frame().content();
    long endNanos = saturatedSum(frames.get(0).captureNanos(), rule.durationNanos());
    long lastNanos = frames.get(0).captureNanos();
    long bytes = 0;
    for (BufferedFrame candidate : frames) {
      Frame frame = candidate.frame();
      long time = frame.captureNanos();
      if (!batch.isEmpty()
          && (time >= slice.endNanos() || (batch.size() >= rule.minFrames() && time >= endNanos))) {
        break;
      }
      if (!batch.isEmpty()
          && (bytes + route.bytesOf(frame) > rule.maxBytes()
              || !content.joins(frame.content())
              || !MediaTimes.fitsInOneFile(lastNanos, time))) {
        // A frame before this one may still come, and then the batch ends elsewhere.
        return time <= stableNanos ? batch : List.of();
      }
      batch.add(candidate);
      bytes += route.bytesOf(frame);
      lastNanos = time;
    }
    boolean covered = batch.size() >= rule.minFrames() && stableNanos >= endNanos;
    return covered || stableNanos >= slice.endNanos() ? batch : List.of();
  }

  static long saturatedSum(long a, long b) {
    long sum = a + b;
    return sum < a ? Long.MAX_VALUE : sum;
  }
}
