/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.connector.element.CloseReason;
import io.framelog.frame.Frame;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects frames that come behind what was cut, and makes one part of those of a slice: once the
 * camera's frames on time have gone on for a while, or when they reach the size of a batch. What
 * was cut before is not disturbed.
 */
final class LateCutter {
  private final RouteTable routes;

  LateCutter(RouteTable routes) {
    this.routes = routes;
  }

  void add(CameraWork work, TrackBuffer track, Frame frame) throws Exception {
    RouteSettings route = routes.of(track, frame.captureNanos());
    Slice slice = track.sliceOf(route.slices(), frame.captureNanos());
    LateRun run = track.late.get(slice.startNanos());
    if (run != null && run.bytes + route.bytesOf(frame) > route.batches().maxBytes()) {
      cut(work, track, run);
      run = null;
    }
    if (run == null) {
      long dueNanos =
          BatchCutter.saturatedSum(work.camera().newestNanos, route.batches().lateWaitNanos());
      run = new LateRun(slice, route, dueNanos);
      track.late.put(slice.startNanos(), run);
    }
    run.add(BufferedFrame.of(work.camera().nextSequence++, frame), route.bytesOf(frame));
  }

  /** Cuts what has waited long enough. */
  void advance(CameraWork work, TrackBuffer track) throws Exception {
    for (LateRun run : List.copyOf(track.late.values())) {
      if (work.camera().newestNanos >= run.dueNanos) {
        cut(work, track, run);
      }
    }
  }

  /** Cuts all of it. */
  void flush(CameraWork work, TrackBuffer track) throws Exception {
    for (LateRun run : List.copyOf(track.late.values())) {
      cut(work, track, run);
    }
  }

  private static void cut(CameraWork work, TrackBuffer track, LateRun run) throws Exception {
    track.late.remove(run.slice.startNanos());
    RouteSettings route = run.settings;
    Track late =
        route.encoding() instanceof Encoding.Video
            ? track.track.lateVideo(run.frames.firstKey())
            : track.track.late();
    List<BufferedFrame> frames = new ArrayList<>(run.frames.values());
    while (!frames.isEmpty()) {
      List<BufferedFrame> batch = BatchCutter.next(frames, run.slice, route, Long.MAX_VALUE);
      work.remember(batch);
      work.batch(late, run.slice, route, batch.stream().map(BufferedFrame::frame).toList());
      frames = frames.subList(batch.size(), frames.size());
    }
    work.close(late, run.slice, route, CloseReason.LATE_WAIT);
  }
}
