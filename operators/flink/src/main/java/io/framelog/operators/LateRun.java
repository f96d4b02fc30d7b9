/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.connector.element.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.TreeMap;

/** Frames of one slice of a track that came too late for its part, until they become one. */
final class LateRun {
  final Slice slice;

  /** What the slice's part is, or would be, made by. */
  final RouteSettings settings;

  /** Once the camera's frames on time have come so far, the run is cut. */
  final long dueNanos;

  final TreeMap<Long, BufferedFrame> frames = new TreeMap<>();
  long bytes;

  LateRun(Slice slice, RouteSettings settings, long dueNanos) {
    this.slice = slice;
    this.settings = settings;
    this.dueNanos = dueNanos;
  }

  void add(BufferedFrame frame, long frameBytes) {
    frames.put(frame.captureNanos(), frame);
    bytes += frameBytes;
  }

  /** Everything but the frames, of which only the sequences. */
  void writeTo(DataOutput out) throws IOException {
    slice.writeTo(out);
    SettingsBytes.write(settings, out);
    out.writeLong(dueNanos);
    out.writeLong(bytes);
    Wire.writeLongs(out, frames.values().stream().mapToLong(BufferedFrame::sequence).toArray());
  }

  static LateRun readFrom(DataInput in, WaitingFrames waiting) throws IOException {
    LateRun run = new LateRun(Slice.readFrom(in), SettingsBytes.read(in), in.readLong());
    run.bytes = in.readLong();
    for (long sequence : Wire.readLongs(in)) {
      BufferedFrame frame = waiting.take(sequence);
      run.frames.put(frame.captureNanos(), frame);
    }
    return run;
  }
}
