/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.connector.element.CloseReason;
import io.framelog.frame.Frame;
import io.framelog.video.FrameRateLimit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts what waits of a track into batches, and says when its part is complete. */
final class TrackCutter {
  private final RouteTable routes;

  TrackCutter(RouteTable routes) {
    this.routes = routes;
  }

  /** Cuts what is certain, and closes the part whose slice the camera has left behind. */
  void advance(CameraWork work, TrackBuffer track) throws Exception {
    long stableNanos = stableNanos(work, track);
    thin(work, track, stableNanos);
    while (true) {
      Slice open = track.openSlice;
      if (open != null
          && stableNanos >= open.endNanos()
          && (track.frames.isEmpty() || track.frames.firstKey() >= open.endNanos())) {
        close(work, track, open, CloseReason.SLICE_END);
      }
      if (!cutNext(work, track, candidates(track, stableNanos), stableNanos)) {
        return;
      }
    }
  }

  /** Leaves out the frames up to a time that are more than the route's rate allows. */
  private void thin(CameraWork work, TrackBuffer track, long upToNanos) throws Exception {
    FrameRateLimit limit = limit(track);
    if (limit != null) {
      List<BufferedFrame> thinned = track.thin(limit, upToNanos);
      work.remember(thinned);
      thinned.forEach(frame -> work.out().thinned(frame.frame()));
    }
  }

  private @Nullable FrameRateLimit limit(TrackBuffer track) {
    return routes.of(track).encoding().preparation().rate();
  }

  /** What may be cut: pictures of a limited rate only once it is decided which of them stay. */
  private List<BufferedFrame> candidates(TrackBuffer track, long stableNanos) {
    boolean undecided =
        limit(track) != null
            && !track.frames.isEmpty()
            && !track.frames.firstEntry().getValue().isStreamUnit();
    return new ArrayList<>(
        (undecided ? track.frames.headMap(stableNanos, true) : track.frames).values());
  }

  /** Frames of the track up to this time have come, as far as the disorder bound promises. */
  long stableNanos(CameraWork work, TrackBuffer track) {
    return work.camera().newestNanos - routes.of(track).batches().disorderNanos();
  }

  /** Cuts all that waits, certain or not, and closes the part. */
  void flush(CameraWork work, TrackBuffer track, CloseReason reason) throws Exception {
    flushBefore(work, track, Long.MAX_VALUE, reason);
    track.current = false;
    track.stream.lacks(StreamMemory.Lack.PART_CLOSED);
  }

  /**
   * The same, but a video stream keeps its last group of pictures: the rest of it is still to come,
   * and could not be decoded in another part.
   */
  void flushGroups(CameraWork work, TrackBuffer track, CloseReason reason) throws Exception {
    long lastGroup = Long.MAX_VALUE;
    for (BufferedFrame frame : track.frames.descendingMap().values()) {
      if (frame.isStreamUnit() && frame.begins()) {
        lastGroup = frame.captureNanos();
        break;
      }
    }
    if (lastGroup == Long.MAX_VALUE) {
      flush(work, track, reason);
    } else {
      flushBefore(work, track, lastGroup, reason);
    }
  }

  private void flushBefore(CameraWork work, TrackBuffer track, long beforeNanos, CloseReason reason)
      throws Exception {
    thin(work, track, beforeNanos - 1);
    boolean more = true;
    while (more) {
      List<BufferedFrame> frames = new ArrayList<>(track.frames.headMap(beforeNanos).values());
      Slice open = track.openSlice;
      if (open != null && !frames.isEmpty() && frames.get(0).captureNanos() >= open.endNanos()) {
        close(work, track, open, CloseReason.SLICE_END);
      }
      more = cutNext(work, track, frames, Long.MAX_VALUE);
    }
    Slice open = track.openSlice;
    if (open != null) {
      close(work, track, open, reason);
    }
  }

  private void close(CameraWork work, TrackBuffer track, Slice open, CloseReason reason)
      throws Exception {
    RouteSettings route = routes.of(track);
    track.openSlice = null;
    work.close(track.track, open, route, reason);
  }

  private boolean cutNext(
      CameraWork work, TrackBuffer track, List<BufferedFrame> frames, long stableNanos)
      throws Exception {
    if (frames.isEmpty()) {
      return false;
    }
    RouteSettings route = routes.of(track, frames.get(0).captureNanos());
    Slice slice = track.sliceOf(route.slices(), frames.get(0).captureNanos());
    if (frames.get(0).isStreamUnit()) {
      GroupCutter.Groups groups = GroupCutter.next(frames, slice, route, stableNanos);
      if (!groups.frames().isEmpty()) {
        cutStream(work, track, slice, route, groups);
      }
      return !groups.frames().isEmpty();
    }
    List<BufferedFrame> batch = BatchCutter.next(frames, slice, route, stableNanos);
    if (!batch.isEmpty()) {
      cut(work, track, slice, route, batch);
    }
    return !batch.isEmpty();
  }

  private static void cut(
      CameraWork work,
      TrackBuffer track,
      Slice slice,
      RouteSettings route,
      List<BufferedFrame> batch)
      throws Exception {
    track.cutThrough(batch);
    track.openSlice = slice;
    track.settings(route);
    work.remember(batch);
    work.batch(track.track, slice, route, batch.stream().map(BufferedFrame::frame).toList());
  }

  private static void cutStream(
      CameraWork work,
      TrackBuffer track,
      Slice slice,
      RouteSettings route,
      GroupCutter.Groups groups)
      throws Exception {
    track.cutThrough(groups.frames());
    StreamJudge.Judged judged = StreamJudge.judge(track.stream, groups.frames());
    if (groups.cutShort()) {
      track.stream.lacks(StreamMemory.Lack.GROUP_TOO_LARGE);
    }
    Set<Long> refused = new HashSet<>();
    for (StreamJudge.Refused unit : judged.refused()) {
      refused.add(unit.frame().captureNanos());
      work.out().reject(unit.frame(), unit.reason(), unit.message());
    }
    work.remember(
        groups.frames().stream().filter(unit -> !refused.contains(unit.captureNanos())).toList());
    for (List<Frame> batch : judged.batches()) {
      track.openSlice = slice;
      track.settings(route);
      work.batch(track.track, slice, route, batch);
    }
  }
}
