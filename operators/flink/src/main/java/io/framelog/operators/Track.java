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
 * Frames of one camera that go to one entity of one recording by one route, on time or late.
 * Batches and parts never mix tracks.
 */
public record Track(CameraId camera, String recording, String entity, String route, Timing timing) {

  static Track of(Frame frame) {
    return new Track(
        frame.camera(), frame.recording(), frame.entity(), frame.route(), Timing.ON_TIME);
  }

  /** The track of frames that came too late for this one. */
  Track late() {
    return new Track(camera, recording, entity, route, Timing.LATE);
  }

  /**
   * The same, for video: it has an entity of its own, because video that overlaps other video on
   * one entity changes what is shown there.
   */
  Track lateVideo(long firstNanos) {
    return new Track(camera, recording, entity + "/late/" + firstNanos, route, Timing.LATE);
  }

  void writeTo(DataOutput out) throws IOException {
    FrameCodec.writeCamera(out, camera);
    Wire.writeText(out, recording);
    Wire.writeText(out, entity);
    Wire.writeText(out, route);
    Wire.writeEnum(out, timing);
  }

  static Track readFrom(DataInput in) throws IOException {
    return new Track(
        FrameCodec.readCamera(in),
        Wire.readText(in),
        Wire.readText(in),
        Wire.readText(in),
        Wire.readEnum(in, Timing.class));
  }
}
