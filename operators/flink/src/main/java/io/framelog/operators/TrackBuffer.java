/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.connector.element.Wire;
import io.framelog.frame.Content;
import io.framelog.video.FrameRateLimit;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The frames of one track that wait to be cut, and what was cut before them. Not thread-safe. */
final class TrackBuffer {
  private static final long NONE = Long.MIN_VALUE;

  final Track track;
  final TreeMap<Long, BufferedFrame> frames = new TreeMap<>();

  /** Capture time of the newest frame that arrived. */
  long newestNanos = NONE;

  /** Capture time of the newest frame that was cut: what lies behind it is late. */
  long cutNanos = NONE;

  /** When the next frame is due, where the route limits their rate. */
  private long dueNanos = FrameRateLimit.AT_ONCE;

  /** Up to where it was decided which frames stay. */
  private long thinnedNanos = NONE;

  /** The slice of the part that downstream has open; {@code null} if it has none. */
  @Nullable Slice openSlice;

  private @Nullable RouteSettings settings;
  private byte @Nullable [] settingsBytes;

  /** Frames that came behind {@link #cutNanos}, by the start of their slice. */
  final TreeMap<Long, LateRun> late = new TreeMap<>();

  /** What is known of the video stream, where the frames are units of one. */
  StreamMemory stream = new StreamMemory();

  /** Whether the camera's frames still go here; otherwise only lateness is remembered. */
  boolean current = true;

  TrackBuffer(Track track) {
    this.track = track;
  }

  /** What the open part is made by, or what waits would be; {@code null} before the first frame. */
  @Nullable RouteSettings settings() {
    return settings;
  }

  void settings(RouteSettings now) {
    if (!now.equals(settings)) {
      settings = now;
      settingsBytes = null;
    }
  }

  void add(BufferedFrame frame) {
    frames.put(frame.captureNanos(), frame);
    newestNanos = Math.max(newestNanos, frame.captureNanos());
  }

  /** Takes frames that are cut out of those that wait; what comes behind them is late. */
  void cutThrough(List<BufferedFrame> cut) {
    for (BufferedFrame frame : cut) {
      frames.remove(frame.captureNanos());
    }
    BufferedFrame last = cut.get(cut.size() - 1);
    cutNanos = last.captureNanos();
    Map.Entry<Long, BufferedFrame> next = frames.firstEntry();
    if (last.isStreamUnit() && next != null && next.getValue().begins()) {
      // A unit between the two would belong to the group that is gone.
      cutNanos = next.getKey() - 1;
    }
  }

  /** All frames that wait here, on time and late. */
  List<BufferedFrame> waiting() {
    List<BufferedFrame> waiting = new ArrayList<>(frames.values());
    for (LateRun run : late.values()) {
      waiting.addAll(run.frames.values());
    }
    return waiting;
  }

  int waitingFrames() {
    int count = frames.size();
    for (LateRun run : late.values()) {
      count += run.frames.size();
    }
    return count;
  }

  /** The frame that waits with that capture time. */
  @Nullable BufferedFrame waitingAt(long captureNanos) {
    BufferedFrame found = frames.get(captureNanos);
    for (LateRun run : late.values()) {
      found = found == null ? run.frames.get(captureNanos) : found;
    }
    return found;
  }

  /** Whether a part is open or would be made of what waits. */
  boolean hasOpenWork() {
    return openSlice != null || !frames.isEmpty() || !late.isEmpty();
  }

  /**
   * Takes out the pictures up to a time that are more than the limit allows. Each is decided on
   * once, in the order of capture. One that comes after its like were decided on stays. Video needs
   * all its pictures, and calibrations are no pictures.
   */
  List<BufferedFrame> thin(FrameRateLimit limit, long upToNanos) {
    if (upToNanos <= thinnedNanos) {
      return List.of();
    }
    List<BufferedFrame> thinned = new ArrayList<>();
    for (BufferedFrame frame : frames.subMap(thinnedNanos, false, upToNanos, true).values()) {
      if (!isPicture(frame.frame().content())) {
        continue;
      }
      if (limit.keeps(dueNanos, frame.captureNanos())) {
        dueNanos = limit.dueAfter(dueNanos, frame.captureNanos());
      } else {
        thinned.add(frame);
      }
    }
    thinned.forEach(frame -> frames.remove(frame.captureNanos()));
    thinnedNanos = upToNanos;
    return thinned;
  }

  private static boolean isPicture(Content content) {
    return content instanceof Content.File || content instanceof Content.Pixels;
  }

  /**
   * The slice of a capture time. The open part keeps the slice it began with: a changed rule
   * applies from its end on.
   */
  Slice sliceOf(SliceRule rule, long captureNanos) {
    Slice open = openSlice;
    if (open != null && open.contains(captureNanos)) {
      return open;
    }
    return rule.sliceOf(track.recording(), captureNanos);
  }

  void writeTo(DataOutput out) throws IOException {
    track.writeTo(out);
    out.writeLong(newestNanos);
    out.writeLong(cutNanos);
    out.writeLong(dueNanos);
    out.writeLong(thinnedNanos);
    out.writeBoolean(current);
    Slice open = openSlice;
    out.writeBoolean(open != null);
    if (open != null) {
      open.writeTo(out);
    }
    out.writeInt(late.size());
    for (LateRun run : late.values()) {
      run.writeTo(out);
    }
    stream.writeTo(out);
    RouteSettings begun = hasOpenWork() ? settings : null;
    out.writeBoolean(begun != null);
    if (begun != null) {
      byte[] bytes = settingsBytes == null ? SettingsBytes.of(begun) : settingsBytes;
      Wire.writeBytes(out, bytes);
      settingsBytes = bytes;
    }
  }

  /** The frames on time are added by the caller. */
  static TrackBuffer readFrom(DataInput in, WaitingFrames waiting) throws IOException {
    TrackBuffer buffer = new TrackBuffer(Track.readFrom(in));
    buffer.newestNanos = in.readLong();
    buffer.cutNanos = in.readLong();
    buffer.dueNanos = in.readLong();
    buffer.thinnedNanos = in.readLong();
    buffer.current = in.readBoolean();
    buffer.openSlice = in.readBoolean() ? Slice.readFrom(in) : null;
    int runs = in.readInt();
    for (int i = 0; i < runs; i++) {
      LateRun run = LateRun.readFrom(in, waiting);
      buffer.late.put(run.slice.startNanos(), run);
    }
    buffer.stream = StreamMemory.readFrom(in);
    buffer.settings = in.readBoolean() ? SettingsBytes.read(in) : null;
    return buffer;
  }
}
