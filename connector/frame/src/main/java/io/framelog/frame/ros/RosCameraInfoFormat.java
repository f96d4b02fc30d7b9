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

/**
 * {@code sensor_msgs/msg/CameraInfo}: a calibration, for pictures of the camera's full resolution.
 * Binning and region of interest are passed over.
 */
public final class RosCameraInfoFormat extends CdrFormat {

  /** Made by {@link java.util.ServiceLoader}. */
  public RosCameraInfoFormat() {
    super("sensor_msgs/msg/CameraInfo");
  }

  @Override
  FrameMessage read(CdrReader in, FrameLimits limits) throws FrameRejectedException {
    Header header = Header.read(in);
    long height = in.u32("height");
    long width = in.u32("width");
    String model = in.text("distortion_model");
    double[] d = in.doubleSequence("d");
    double[] k = in.doubles(9, "k");
    double[] r = in.doubles(9, "r");
    double[] p = in.doubles(12, "p");
    in.u32("binning_x");
    in.u32("binning_y");
    in.u32("roi.x_offset");
    in.u32("roi.y_offset");
    in.u32("roi.height");
    in.u32("roi.width");
    in.u8("roi.do_rectify");
    in.requireEnd();
    return Payloads.calibration(
            new CameraModel(width, height, model, d, k, r, p), in.message(), limits)
        .message(header.captureNanos(), header.and(MessageFields.NONE));
  }
}
