/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.ros;

import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameMessage;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.MessageFields;
import io.framelog.frame.image.CameraModel;
import io.framelog.frame.image.Payloads;

/** {@code foxglove_msgs/msg/CameraCalibration}: a calibration, width before height. */
public final class FoxgloveCalibrationFormat extends CdrFormat {

  /** Made by {@link java.util.ServiceLoader}. */
  public FoxgloveCalibrationFormat() {
    super("foxglove_msgs/msg/CameraCalibration");
  }

  @Override
  FrameMessage read(CdrReader in, FrameLimits limits) throws FrameRejectedException {
    Header header = Header.read(in);
    long width = in.u32("width");
    long height = in.u32("height");
    String model = in.text("distortion_model");
    double[] d = in.doubleSequence("d");
    double[] k = in.doubles(9, "k");
    double[] r = in.doubles(9, "r");
    double[] p = in.doubles(12, "p");
    in.requireEnd();
    return Payloads.calibration(
            new CameraModel(width, height, model, d, k, r, p), in.message(), limits)
        .message(header.captureNanos(), header.and(MessageFields.NONE));
  }
}
