/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.connector.element.CloseReason;
import io.framelog.connector.element.ElementCodec;
import io.framelog.connector.element.FrameCodec;
import io.framelog.connector.element.Wire;
import io.framelog.frame.Frame;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binary form of a {@link FrameBatch}. */
public final class FrameBatchCodec implements ElementCodec<FrameBatch> {
  private static final int VERSION = 2;

  private final FrameCodec frames = new FrameCodec();

  @Override
  public void write(FrameBatch batch, DataOutput out) throws IOException {
    out.writeByte(VERSION);
    batch.track().writeTo(out);
    batch.slice().writeTo(out);
    SettingsBytes.write(batch.settings(), out);
    writeReason(out, batch.closes());
    out.writeInt(batch.frames().size());
    for (Frame frame : batch.frames()) {
      frames.write(frame, out);
    }
  }

  @Override
  public FrameBatch read(DataInput in) throws IOException {
    Wire.requireVersion(in, "a frame batch", VERSION);
    Track track = Track.readFrom(in);
    Slice slice = Slice.readFrom(in);
    RouteSettings settings = SettingsBytes.read(in);
    CloseReason closes = readReason(in);
    int count = in.readInt();
    List<Frame> read = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      read.add(frames.read(in));
    }
    return new FrameBatch(track, slice, settings, read, closes);
  }

  static void writeReason(DataOutput out, @Nullable CloseReason reason) throws IOException {
    out.writeBoolean(reason != null);
    if (reason != null) {
      Wire.writeEnum(out, reason);
    }
  }

  static @Nullable CloseReason readReason(DataInput in) throws IOException {
    return in.readBoolean() ? Wire.readEnum(in, CloseReason.class) : null;
  }
}
