/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.connector.element.CloseReason;
import io.framelog.frame.Content;
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
 * out, and says when a part is complete. What it does is a function of the camera's frames and
 * markers in the order they come; silence and the end of input are the only other events.
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
  private final TrackCutter cutter;
  private final LateCutter late;

  /** What comes out. */
  interface Output {
    void batch(FrameBatch batch) throws Exception;

    void reject(Frame frame, RejectReason reason, String message);

    void duplicate(Frame frame);

    /** It is one more than the route's rate allows. */
    void thinned(Frame frame);

    /** A frame came behind what was cut, and goes to a part of its own. */
    void late(Frame frame);

    /** The camera's records come from another partition: their order may not be the camera's. */
    void partitionChanged(Frame frame);

    /** The camera's clock was set: what follows is compared with nothing before it. */
    void clockSet();
  }

  CameraBatcher(RouteTable routes, ClockRule clock) {
    this.routes = routes;
    this.clock = clock;
    cutter = new TrackCutter(routes);
    late = new LateCutter(routes);
  }

  /** Takes a camera's next frame. */
  void add(CameraBuffer camera, FrameIndex index, Frame frame, Output out) throws Exception {
    CameraWork work = new CameraWork(camera, index, out);
    if (camera.partitions.changeWith(frame.position())) {
      out.partitionChanged(frame);
    }
    if (frame.content() instanceof Content.AccessUnit
        && !(routes.get(frame.route()).encoding() instanceof Encoding.Video)) {
      out.reject(
          frame,
          RejectReason.UNSUPPORTED_FORMAT,
          "route '%s' keeps pictures, but this is an %s: a video stream is kept by encoding: video"
              .formatted(frame.route(), frame.content()));
      return;
    }
    if (isFarFrom(camera, frame) && !beginsRecording(camera, frame)) {
      suspect(work, frame);
      return;
    }
    rejectSuspects(work);
    accept(work, frame);
  }

  /** Cuts and closes everything that is open: nothing more is expected for now. */
  void finish(CameraBuffer camera, FrameIndex index, CloseReason reason, Output out)
      throws Exception {
    CameraWork work = new CameraWork(camera, index, out);
    if (!camera.suspects.isEmpty()) {
      if (camera.suspects.get(0).captureNanos() > camera.newestNanos) {
        // Nothing contradicted them, and what lies ahead can be no duplicate.
        setClock(work);
      } else {
        rejectSuspects(work);
      }
    }
    for (TrackBuffer track : camera.tracks) {
      flush(work, track, reason);
    }
  }

  /**
   * Takes a marker in its place among the camera's frames. It speaks of those that came before it:
   * what was captured earlier but comes later is late.
   */
  void mark(CameraBuffer camera, FrameIndex index, Marker marker, Output out) throws Exception {
    CameraWork work = new CameraWork(camera, index, out);
    for (TrackBuffer track : camera.tracks) {
      boolean all = marker.recording() == null;
      boolean named = track.track.recording().equals(marker.recording());
      switch (marker.kind()) {
        case START -> {
          if (all || !named) {
            flush(work, track, CloseReason.MARKER);
          }
        }
        case END -> {
          if (all || named) {
            flush(work, track, CloseReason.MARKER);
          }
        }
        case FLUSH -> {
          if (all || named) {
            cutter.flushGroups(work, track, CloseReason.MARKER);
            late.flush(work, track);
          }
        }
      }
    }
  }

  /** Forgets all of a camera but how far its time has come. Nothing of it may be open. */
  void forgetFrames(CameraBuffer camera, FrameIndex index) throws Exception {
    camera.tracks.clear();
    index.clear();
    camera.forgetBuckets();
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

  private void suspect(CameraWork work, Frame frame) throws Exception {
    CameraBuffer camera = work.camera();
    if (!camera.suspects.isEmpty()) {
      BufferedFrame last = camera.suspects.get(camera.suspects.size() - 1);
      if (distance(last.captureNanos(), frame.captureNanos()) > clock.horizonNanos()) {
        rejectSuspects(work);
      }
    }
    camera.suspects.add(BufferedFrame.of(camera.nextSequence++, frame));
    if (camera.suspects.size() >= clock.jumpFrames()) {
      setClock(work);
    }
  }

  private void rejectSuspects(CameraWork work) {
    CameraBuffer camera = work.camera();
    for (BufferedFrame suspect : camera.suspects) {
      boolean ahead = suspect.captureNanos() > camera.newestNanos;
      rejectUnit(
          work,
          suspect.frame(),
          ahead ? RejectReason.CLOCK_JUMP : RejectReason.BEYOND_HORIZON,
          "captured at %d, %s than the horizon of %d ns from the camera's newest %d"
              .formatted(
                  suspect.captureNanos(),
                  ahead ? "further ahead" : "further back",
                  clock.horizonNanos(),
                  camera.newestNanos),
          camera.newestNanos);
    }
    camera.suspects.clear();
  }

  private void setClock(CameraWork work) throws Exception {
    CameraBuffer camera = work.camera();
    List<BufferedFrame> agreeing = new ArrayList<>(camera.suspects);
    camera.suspects.clear();
    for (TrackBuffer track : camera.tracks) {
      flush(work, track, CloseReason.CLOCK_SET);
    }
    forgetFrames(camera, work.index());
    camera.newestNanos = CameraBuffer.NONE;
    work.out().clockSet();
    for (BufferedFrame frame : agreeing) {
      accept(work, frame.frame());
    }
  }

  private void accept(CameraWork work, Frame frame) throws Exception {
    CameraBuffer camera = work.camera();
    long time = frame.captureNanos();
    if (time <= camera.newestNanos && isKnown(work, frame)) {
      return;
    }
    TrackBuffer track = knownTrack(camera, Track.of(frame));
    if (track != null && time <= track.cutNanos) {
      addLate(work, track, frame);
    } else {
      if (track == null || !track.current) {
        track = begin(work, track, Track.of(frame));
      }
      track.add(BufferedFrame.of(camera.nextSequence++, frame));
      camera.newestNanos = Math.max(camera.newestNanos, time);
    }
    for (TrackBuffer each : camera.tracks) {
      advance(work, each, each == track);
    }
    purge(camera, work.index());
  }

  private void addLate(CameraWork work, TrackBuffer track, Frame frame) throws Exception {
    if (frame.content() instanceof Content.AccessUnit) {
      work.out()
          .reject(
              frame,
              RejectReason.LATE,
              "captured at %d, but units up to %d are cut already, and this one needs those beside it: a larger disorder bound waits longer"
                  .formatted(frame.captureNanos(), track.cutNanos));
      return;
    }
    work.out().late(frame);
    late.add(work, track, frame);
  }

  /** Whether the camera has a frame of that time already; if so the frame has been dealt with. */
  private static boolean isKnown(CameraWork work, Frame frame) throws Exception {
    for (TrackBuffer track : work.camera().tracks) {
      BufferedFrame waiting = track.waitingAt(frame.captureNanos());
      if (waiting != null) {
        settle(work, Arrays.equals(waiting.frame().payload(), frame.payload()), frame);
        return true;
      }
    }
    OptionalLong hash = work.index().hashAt(frame.captureNanos());
    if (hash.isEmpty()) {
      return false;
    }
    settle(work, hash.getAsLong() == PayloadHash.of(frame.payload()), frame);
    return true;
  }

  private static void settle(CameraWork work, boolean equalBytes, Frame frame) {
    if (equalBytes) {
      work.out().duplicate(frame);
    } else {
      rejectUnit(
          work,
          frame,
          RejectReason.TIME_CONFLICT,
          "another picture of camera %s was captured at %d: one camera takes one picture at a time"
              .formatted(frame.camera(), frame.captureNanos()),
          frame.captureNanos());
    }
  }

  /**
   * Rejects a frame that, if it is a unit of a video stream, later units may need.
   *
   * @param gapNanos units after this time are those later ones
   */
  private static void rejectUnit(
      CameraWork work, Frame frame, RejectReason reason, String message, long gapNanos) {
    TrackBuffer track = knownTrack(work.camera(), Track.of(frame));
    if (track != null && frame.content() instanceof Content.AccessUnit) {
      track.stream.gapAfter(gapNanos);
    }
    work.out().reject(frame, reason, message);
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
  private TrackBuffer begin(CameraWork work, @Nullable TrackBuffer known, Track track)
      throws Exception {
    List<TrackBuffer> tracks = work.camera().tracks;
    TrackBuffer begun = known == null ? new TrackBuffer(track) : known;
    begun.current = true;
    begun.settings(routes.of(begun));
    tracks.remove(begun);
    tracks.add(begun);
    closeOldest(work, begun);
    if (tracks.size() > MAX_KNOWN_TRACKS) {
      forgetOldest(work);
    }
    return begun;
  }

  private void closeOldest(CameraWork work, TrackBuffer keep) throws Exception {
    List<TrackBuffer> current = new ArrayList<>();
    for (TrackBuffer track : work.camera().tracks) {
      if (track.current) {
        current.add(track);
      }
    }
    current.remove(keep);
    for (int i = 0; i < current.size() - (MAX_OPEN_TRACKS - 1); i++) {
      flush(work, current.get(i), CloseReason.RECORDING_CHANGE);
    }
  }

  private void forgetOldest(CameraWork work) throws Exception {
    List<TrackBuffer> tracks = work.camera().tracks;
    for (int i = 0; i < tracks.size(); i++) {
      if (!tracks.get(i).current) {
        late.flush(work, tracks.get(i));
        tracks.remove(i);
        return;
      }
    }
  }

  private void advance(CameraWork work, TrackBuffer track, boolean newest) throws Exception {
    if (!newest && track.current && cutter.stableNanos(work, track) >= track.newestNanos) {
      cutter.flush(work, track, CloseReason.RECORDING_CHANGE);
    } else {
      cutter.advance(work, track);
    }
    late.advance(work, track);
  }

  private void flush(CameraWork work, TrackBuffer track, CloseReason reason) throws Exception {
    cutter.flush(work, track, reason);
    late.flush(work, track);
  }

  private void purge(CameraBuffer camera, FrameIndex index) throws Exception {
    long beforeNanos = camera.newestNanos - clock.horizonNanos();
    if (camera.oldestBucket < FrameIndex.bucketOf(beforeNanos)) {
      camera.indexedFrames -= index.purge(camera.oldestBucket, camera.newestBucket, beforeNanos);
      camera.oldestBucket = FrameIndex.bucketOf(beforeNanos);
    }
  }
}
