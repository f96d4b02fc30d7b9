/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.connector.element.CloseReason;
import io.framelog.frame.Frame;
import io.framelog.frame.Marker;
import io.framelog.frame.RejectReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the frames of one camera into batches: puts them in order within a bound, leaves duplicates
 * out, and says when a part is complete. What it does is a function of the camera's frames in the
 * order they come; silence and the end of input are the only other events.
 *
 * <p>It keeps nothing itself: the camera's buffer and index belong to the caller.
 */
final class CameraBatcher {
  /** A camera writes to so many recordings at once; a further one closes the oldest. */
  private static final int MAX_OPEN_TRACKS = 2;

  /** Tracks whose last cut is remembered, so that their late frames are known as late. */
  private static final int MAX_KNOWN_TRACKS = 8;

  private final RouteTable routes;
  private final ClockRule clock;

  /** What comes out. */
  interface Output {
    void batch(FrameBatch batch) throws Exception;

    void reject(Frame frame, RejectReason reason, String message);

    void duplicate(Frame frame);

    /** It is one more than the route's rate allows. */
    void thinned(Frame frame);

    /** The camera's clock was set: what follows is compared with nothing before it. */
    void clockSet();
  }

  CameraBatcher(RouteTable routes, ClockRule clock) {
    this.routes = routes;
    this.clock = clock;
  }

  /** Takes a camera's next frame. */
  void add(CameraBuffer camera, FrameIndex index, Frame frame, Output out) throws Exception {
    if (isFarFrom(camera, frame) && !beginsRecording(camera, frame)) {
      suspect(camera, index, frame, out);
      return;
    }
    rejectSuspects(camera, out);
    accept(camera, index, frame, out);
  }

  /** Cuts and closes everything that is open: nothing more is expected for now. */
  void finish(CameraBuffer camera, FrameIndex index, CloseReason reason, Output out)
      throws Exception {
    if (!camera.suspects.isEmpty()) {
      if (camera.suspects.get(0).captureNanos() > camera.newestNanos) {
        // Nothing contradicted them, and what lies ahead can be no duplicate.
        setClock(camera, index, out);
      } else {
        rejectSuspects(camera, out);
      }
    }
    for (TrackBuffer track : camera.tracks) {
      flush(camera, index, track, reason, out);
    }
  }

  /** Takes a marker in its place among the camera's frames. */
  void mark(CameraBuffer camera, FrameIndex index, Marker marker, Output out) throws Exception {
    for (TrackBuffer track : camera.tracks) {
      boolean named =
          marker.recording() == null || track.track.recording().equals(marker.recording());
      boolean closes =
          switch (marker.kind()) {
            case START -> !named;
            case END, FLUSH -> named;
          };
      if (closes) {
        flush(camera, index, track, CloseReason.MARKER, out);
      }
    }
  }

  private boolean isFarFrom(CameraBuffer camera, Frame frame) {
    return camera.newestNanos != CameraBuffer.NONE
        && distance(camera.newestNanos, frame.captureNanos()) > clock.horizonNanos();
  }

  /** A recording that was not seen before may begin any time after the others. */
  private static boolean beginsRecording(CameraBuffer camera, Frame frame) {
    if (frame.captureNanos() < camera.newestNanos) {
      return false;
    }
    for (TrackBuffer track : camera.tracks) {
      if (track.track.recording().equals(frame.recording())) {
        return false;
      }
    }
    return true;
  }

  private static long distance(long a, long b) {
    long difference = Math.abs(a - b);
    return difference < 0 ? Long.MAX_VALUE : difference;
  }

  private void suspect(CameraBuffer camera, FrameIndex index, Frame frame, Output out)
      throws Exception {
    if (!camera.suspects.isEmpty()) {
      BufferedFrame last = camera.suspects.get(camera.suspects.size() - 1);
      if (distance(last.captureNanos(), frame.captureNanos()) > clock.horizonNanos()) {
        rejectSuspects(camera, out);
      }
    }
    camera.suspects.add(new BufferedFrame(camera.nextSequence++, frame));
    if (camera.suspects.size() >= clock.jumpFrames()) {
      setClock(camera, index, out);
    }
  }

  private void rejectSuspects(CameraBuffer camera, Output out) {
    for (BufferedFrame suspect : camera.suspects) {
      boolean ahead = suspect.captureNanos() > camera.newestNanos;
      out.reject(
          suspect.frame(),
          ahead ? RejectReason.CLOCK_JUMP : RejectReason.BEYOND_HORIZON,
          "captured at %d, %s than the horizon of %d ns from the camera's newest %d"
              .formatted(
                  suspect.captureNanos(),
                  ahead ? "further ahead" : "further back",
                  clock.horizonNanos(),
                  camera.newestNanos));
    }
    camera.suspects.clear();
  }

  private void setClock(CameraBuffer camera, FrameIndex index, Output out) throws Exception {
    List<BufferedFrame> agreeing = new ArrayList<>(camera.suspects);
    camera.suspects.clear();
    for (TrackBuffer track : camera.tracks) {
      flush(camera, index, track, CloseReason.CLOCK_SET, out);
    }
    camera.tracks.clear();
    index.clear();
    camera.oldestBucket = Long.MAX_VALUE;
    camera.newestBucket = Long.MIN_VALUE;
    camera.newestNanos = CameraBuffer.NONE;
    out.clockSet();
    for (BufferedFrame frame : agreeing) {
      accept(camera, index, frame.frame(), out);
    }
  }

  private void accept(CameraBuffer camera, FrameIndex index, Frame frame, Output out)
      throws Exception {
    long time = frame.captureNanos();
    if (time <= camera.newestNanos && isKnown(camera, index, frame, out)) {
      return;
    }
    TrackBuffer track = knownTrack(camera, Track.of(frame));
    if (track != null && time <= track.cutNanos) {
      out.reject(
          frame,
          RejectReason.LATE,
          "captured at %d, but frames up to %d are cut already: a larger disorder bound waits longer"
              .formatted(time, track.cutNanos));
      return;
    }
    if (track == null || !track.current) {
      track = begin(camera, index, track, Track.of(frame), out);
    }
    if (track.keeps(frame, routes.get(track.track.route()).encoding().preparation().rate())) {
      track.add(new BufferedFrame(camera.nextSequence++, frame));
    } else {
      out.thinned(frame);
    }
    camera.newestNanos = Math.max(camera.newestNanos, time);
    for (TrackBuffer each : camera.tracks) {
      advance(camera, index, each, each == track, out);
    }
    purge(camera, index);
  }

  /** Whether the camera has a frame of that time already; if so the frame has been dealt with. */
  private static boolean isKnown(CameraBuffer camera, FrameIndex index, Frame frame, Output out)
      throws Exception {
    for (TrackBuffer track : camera.tracks) {
      BufferedFrame waiting = track.frames.get(frame.captureNanos());
      if (waiting != null) {
        settle(Arrays.equals(waiting.frame().payload(), frame.payload()), frame, out);
        return true;
      }
    }
    OptionalLong hash = index.hashAt(frame.captureNanos());
    if (hash.isEmpty()) {
      return false;
    }
    settle(hash.getAsLong() == PayloadHash.of(frame.payload()), frame, out);
    return true;
  }

  private static void settle(boolean equalBytes, Frame frame, Output out) {
    if (equalBytes) {
      out.duplicate(frame);
    } else {
      out.reject(
          frame,
          RejectReason.TIME_CONFLICT,
          "another picture of camera %s was captured at %d: one camera takes one picture at a time"
              .formatted(frame.camera(), frame.captureNanos()));
    }
  }

  private static @Nullable TrackBuffer knownTrack(CameraBuffer camera, Track wanted) {
    for (TrackBuffer track : camera.tracks) {
      if (track.track.equals(wanted)) {
        return track;
      }
    }
    return null;
  }

  /** Makes a track current that is new or was left before. */
  private TrackBuffer begin(
      CameraBuffer camera, FrameIndex index, @Nullable TrackBuffer known, Track track, Output out)
      throws Exception {
    TrackBuffer begun = known == null ? new TrackBuffer(track) : known;
    begun.current = true;
    camera.tracks.remove(begun);
    camera.tracks.add(begun);
    closeOldest(camera, index, begun, out);
    if (camera.tracks.size() > MAX_KNOWN_TRACKS) {
      forgetOldest(camera);
    }
    return begun;
  }

  private void closeOldest(CameraBuffer camera, FrameIndex index, TrackBuffer keep, Output out)
      throws Exception {
    List<TrackBuffer> current = new ArrayList<>();
    for (TrackBuffer track : camera.tracks) {
      if (track.current) {
        current.add(track);
      }
    }
    current.remove(keep);
    for (int i = 0; i < current.size() - (MAX_OPEN_TRACKS - 1); i++) {
      flush(camera, index, current.get(i), CloseReason.RECORDING_CHANGE, out);
    }
  }

  private static void forgetOldest(CameraBuffer camera) {
    for (int i = 0; i < camera.tracks.size(); i++) {
      if (!camera.tracks.get(i).current) {
        camera.tracks.remove(i);
        return;
      }
    }
  }

  /** Cuts what is certain, and closes the part whose slice the camera has left behind. */
  private void advance(
      CameraBuffer camera, FrameIndex index, TrackBuffer track, boolean newest, Output out)
      throws Exception {
    RouteSettings route = routes.get(track.track.route());
    long stableNanos = camera.newestNanos - route.batches().disorderNanos();
    if (!newest && track.current && stableNanos >= track.newestNanos) {
      flush(camera, index, track, CloseReason.RECORDING_CHANGE, out);
      return;
    }
    while (true) {
      Slice open = track.openSlice;
      if (open != null
          && stableNanos >= open.endNanos()
          && (track.frames.isEmpty() || track.frames.firstKey() >= open.endNanos())) {
        close(track, open, CloseReason.SLICE_END, out);
      }
      List<BufferedFrame> batch = BatchCutter.next(track, route, stableNanos);
      if (batch.isEmpty()) {
        return;
      }
      cut(camera, index, track, route, batch, out);
    }
  }

  private void flush(
      CameraBuffer camera, FrameIndex index, TrackBuffer track, CloseReason reason, Output out)
      throws Exception {
    RouteSettings route = routes.get(track.track.route());
    while (!track.frames.isEmpty()) {
      Slice open = track.openSlice;
      if (open != null && track.frames.firstKey() >= open.endNanos()) {
        close(track, open, CloseReason.SLICE_END, out);
      }
      cut(camera, index, track, route, BatchCutter.next(track, route, Long.MAX_VALUE), out);
    }
    Slice open = track.openSlice;
    if (open != null) {
      close(track, open, reason, out);
    }
    track.current = false;
  }

  private static void close(TrackBuffer track, Slice open, CloseReason reason, Output out)
      throws Exception {
    track.openSlice = null;
    out.batch(new FrameBatch(track.track, open, List.of(), reason));
  }

  private static void cut(
      CameraBuffer camera,
      FrameIndex index,
      TrackBuffer track,
      RouteSettings route,
      List<BufferedFrame> batch,
      Output out)
      throws Exception {
    Slice slice = track.sliceOf(route.slices(), batch.get(0).captureNanos());
    List<Frame> frames = new ArrayList<>(batch.size());
    List<FrameIndex.FrameHash> hashes = new ArrayList<>(batch.size());
    for (BufferedFrame buffered : batch) {
      Frame frame = buffered.frame();
      track.frames.remove(frame.captureNanos());
      frames.add(frame);
      hashes.add(new FrameIndex.FrameHash(frame.captureNanos(), PayloadHash.of(frame.payload())));
    }
    track.cutNanos = frames.get(frames.size() - 1).captureNanos();
    track.openSlice = slice;
    index.add(hashes);
    camera.oldestBucket =
        Math.min(camera.oldestBucket, FrameIndex.bucketOf(hashes.get(0).captureNanos()));
    camera.newestBucket = Math.max(camera.newestBucket, FrameIndex.bucketOf(track.cutNanos));
    out.batch(new FrameBatch(track.track, slice, frames, null));
  }

  private void purge(CameraBuffer camera, FrameIndex index) throws Exception {
    long beforeNanos = camera.newestNanos - clock.horizonNanos();
    if (camera.oldestBucket < FrameIndex.bucketOf(beforeNanos)) {
      camera.oldestBucket = index.purge(camera.oldestBucket, camera.newestBucket, beforeNanos);
    }
  }
}
