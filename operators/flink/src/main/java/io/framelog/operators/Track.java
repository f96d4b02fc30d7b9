/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.connector.element.FrameCodec;
import io.framelog.connector.element.Wire;
import io.framelog.frame.CameraId;
import io.framelog.frame.Frame;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Frames of one camera that go to one entity of one recording by one route. Batches and parts never
 * mix tracks.
 */
public record Track(CameraId camera, String recording, String entity, String route) {

  static Track of(Frame frame) {
    return new Track(frame.camera(), frame.recording(), frame.entity(), frame.route());
  }

  void writeTo(DataOutput out) throws IOException {
    FrameCodec.writeCamera(out, camera);
    Wire.writeText(out, recording);
    Wire.writeText(out, entity);
    Wire.writeText(out, route);
  }

  static Track readFrom(DataInput in) throws IOException {
    return new Track(
        FrameCodec.readCamera(in), Wire.readText(in), Wire.readText(in), Wire.readText(in));
  }
}
