/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.foxglove;

/** {@code foxglove.CameraCalibration+json}: a calibration, in JSON. */
public final class CameraCalibrationJsonFormat extends FoxgloveFormat {

  /** Made by {@link java.util.ServiceLoader}. */
  public CameraCalibrationJsonFormat() {
    super(FoxgloveType.CAMERA_CALIBRATION, MessageForm.JSON);
  }
}
