/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import java.util.ArrayList;
import java.util.List;

/**
 * Decides where the oldest batch of a video stream ends that passes through: before a keyframe, so
 * that a batch is whole groups of pictures. A group belongs to the slice of its keyframe, however
 * long it is. Like {@link BatchCutter}, it looks at the frames and at how far the camera's time has
 * come, and at nothing else.
 */
final class GroupCutter {
  private GroupCutter() {}

  /**
   * The oldest batch.
   *
   * @param cutShort whether its last group goes on beyond what a batch may hold
   */
  record Groups(List<BufferedFrame> frames, boolean cutShort) {
    static final Groups NONE = new Groups(List.of(), /* cutShort= */ false);
  }

  /**
   * The oldest batch, or none while a frame that belongs to it may still come. Units without a
   * keyframe before them come by themselves.
   *
   * @param frames by capture time, of which the first is a unit of a stream
   * @param slice of the first frame
   */
  static Groups next(
      List<BufferedFrame> frames, Slice slice, RouteSettings route, long stableNanos) {
    BufferedFrame first = frames.get(0);
    if (!first.begins()) {
      return new Groups(withoutKeyframe(frames, stableNanos), /* cutShort= */ false);
    }
    BatchRule rule = route.batches();
    long endNanos = BatchCutter.saturatedSum(first.captureNanos(), rule.durationNanos());
    long bytes = 0;
    int lastGroup = 0;
    for (int i = 0; i < frames.size(); i++) {
      BufferedFrame frame = frames.get(i);
      long time = frame.captureNanos();
      if (i > 0) {
        boolean joins =
            first.frame().content().joins(frame.frame().content())
                && MediaTimes.fitsInOneFile(frames.get(i - 1).captureNanos(), time);
        boolean covered = i >= rule.minFrames() && time >= endNanos;
        if (!joins || (frame.begins() && (time >= slice.endNanos() || covered))) {
          return cut(frames, i, stableNanos, /* cutShort= */ false);
        }
        lastGroup = frame.begins() ? i : lastGroup;
      }
      bytes += route.bytesOf(frame.frame());
      if (i > 0 && bytes > rule.maxBytes()) {
        return lastGroup > 0
            ? cut(frames, lastGroup, stableNanos, /* cutShort= */ false)
            : cut(frames, i, stableNanos, /* cutShort= */ true);
      }
    }
    return stableNanos == Long.MAX_VALUE ? new Groups(frames, /* cutShort= */ false) : Groups.NONE;
  }

  private static Groups cut(
      List<BufferedFrame> frames, int end, long stableNanos, boolean cutShort) {
    // A frame before the next one may still come, and then the batch ends elsewhere.
    return frames.get(end).captureNanos() <= stableNanos
        ? new Groups(List.copyOf(frames.subList(0, end)), cutShort)
        : Groups.NONE;
  }

  private static List<BufferedFrame> withoutKeyframe(List<BufferedFrame> frames, long stableNanos) {
    List<BufferedFrame> run = new ArrayList<>();
    for (BufferedFrame frame : frames) {
      boolean joins = frames.get(0).frame().content().joins(frame.frame().content());
      if (frame.begins() || !joins || frame.captureNanos() > stableNanos) {
        break;
      }
      run.add(frame);
    }
    return run;
  }
}
