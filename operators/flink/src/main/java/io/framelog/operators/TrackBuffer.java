/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.frame.Content;
import io.framelog.frame.Frame;
import io.framelog.video.FrameRateLimit;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
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

  /** The slice of the part that downstream has open; {@code null} if it has none. */
  @Nullable Slice openSlice;

  /** Whether the camera's frames still go here; otherwise only lateness is remembered. */
  boolean current = true;

  TrackBuffer(Track track) {
    this.track = track;
  }

  void add(BufferedFrame frame) {
    frames.put(frame.captureNanos(), frame);
    newestNanos = Math.max(newestNanos, frame.captureNanos());
  }

  /**
   * Whether a frame stays under the limit of its route. Which ones do depends on the order they
   * come in, as all else here does. Video needs all its pictures, and calibrations are no pictures.
   */
  boolean keeps(Frame frame, @Nullable FrameRateLimit limit) {
    boolean isPicture =
        frame.content() instanceof Content.File || frame.content() instanceof Content.Pixels;
    if (limit == null || !isPicture) {
      return true;
    }
    boolean kept = limit.keeps(dueNanos, frame.captureNanos());
    if (kept) {
      dueNanos = limit.dueAfter(dueNanos, frame.captureNanos());
    }
    return kept;
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
    out.writeBoolean(current);
    Slice open = openSlice;
    out.writeBoolean(open != null);
    if (open != null) {
      open.writeTo(out);
    }
  }

  static TrackBuffer readFrom(DataInput in) throws IOException {
    TrackBuffer buffer = new TrackBuffer(Track.readFrom(in));
    buffer.newestNanos = in.readLong();
    buffer.cutNanos = in.readLong();
    buffer.dueNanos = in.readLong();
    buffer.current = in.readBoolean();
    buffer.openSlice = in.readBoolean() ? Slice.readFrom(in) : null;
    return buffer;
  }
}
