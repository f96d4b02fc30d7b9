/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.element;

import io.framelog.frame.CameraEvent;
import io.framelog.frame.Frame;
import io.framelog.frame.Marker;
import io.framelog.frame.RecordPosition;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Binary form of a {@link CameraEvent}. */
public final class CameraEventCodec implements ElementCodec<CameraEvent> {
  private static final int FRAME = 0;
  private static final int MARKER = 1;

  private final FrameCodec frames = new FrameCodec();

  @Override
  public void write(CameraEvent event, DataOutput out) throws IOException {
    if (event instanceof Frame frame) {
      out.writeByte(FRAME);
      frames.write(frame, out);
    } else if (event instanceof Marker marker) {
      out.writeByte(MARKER);
      FrameCodec.writeCamera(out, marker.camera());
      Wire.writeEnum(out, marker.kind());
      String recording = marker.recording();
      Wire.writeOptionalBytes(
          out, recording == null ? null : recording.getBytes(StandardCharsets.UTF_8));
      Wire.writeText(out, marker.position().topic());
      out.writeInt(marker.position().partition());
      out.writeLong(marker.position().offset());
    }
  }

  @Override
  public CameraEvent read(DataInput in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case FRAME -> frames.read(in);
      case MARKER -> marker(in);
      default -> throw new IOException("an event of unknown kind " + kind);
    };
  }

  private static Marker marker(DataInput in) throws IOException {
    var camera = FrameCodec.readCamera(in);
    Marker.Kind kind = Wire.readEnum(in, Marker.Kind.class);
    byte[] recording = Wire.readOptionalBytes(in);
    return new Marker(
        camera,
        kind,
        recording == null ? null : new String(recording, StandardCharsets.UTF_8),
        new RecordPosition(Wire.readText(in), in.readInt(), in.readLong()));
  }
}
