/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.foxglove;

/** {@code foxglove.CameraCalibration}: a calibration, in protobuf. */
public final class CameraCalibrationFormat extends FoxgloveFormat {

  /** Made by {@link java.util.ServiceLoader}. */
  public CameraCalibrationFormat() {
    super(FoxgloveType.CAMERA_CALIBRATION, MessageForm.PROTOBUF);
  }
}
