/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.element;

import io.framelog.frame.CameraId;
import io.framelog.frame.Content;
import io.framelog.frame.Frame;
import io.framelog.frame.RecordPosition;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Binary form of a {@link Frame}. */
public final class FrameCodec implements ElementCodec<Frame> {
  private static final int VERSION = 2;

  @Override
  public void write(Frame frame, DataOutput out) throws IOException {
    out.writeByte(VERSION);
    writeCamera(out, frame.camera());
    Wire.writeText(out, frame.recording());
    Wire.writeText(out, frame.entity());
    Wire.writeText(out, frame.route());
    out.writeLong(frame.captureNanos());
    ContentCodec.write(out, frame.content());
    Wire.writeText(out, frame.position().topic());
    out.writeInt(frame.position().partition());
    out.writeLong(frame.position().offset());
    Wire.writeBytes(out, frame.payload());
  }

  @Override
  public Frame read(DataInput in) throws IOException {
    Wire.requireVersion(in, "a frame", VERSION);
    CameraId camera = readCamera(in);
    String recording = Wire.readText(in);
    String entity = Wire.readText(in);
    String route = Wire.readText(in);
    long captureNanos = in.readLong();
    Content content = ContentCodec.read(in);
    RecordPosition position = new RecordPosition(Wire.readText(in), in.readInt(), in.readLong());
    return new Frame(
        camera, recording, entity, route, captureNanos, content, Wire.readBytes(in), position);
  }

  /** Writes a camera; other elements hold one too. */
  public static void writeCamera(DataOutput out, CameraId camera) throws IOException {
    Wire.writeText(out, camera.device());
    Wire.writeText(out, camera.camera());
  }

  public static CameraId readCamera(DataInput in) throws IOException {
    return new CameraId(Wire.readText(in), Wire.readText(in));
  }
}
