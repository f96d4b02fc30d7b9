/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.frame.Content;
import io.framelog.frame.Frame;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RejectReason;

/**
 * A pinhole camera, in pixels: {@code x' = focalX x/z + skew y/z + centerX} and {@code y' = focalY
 * y/z + centerY}. Lens distortion is no part of it.
 *
 * @param width of the camera's pictures
 * @param height of the camera's pictures
 */
public record Projection(
    int width, int height, float focalX, float focalY, float skew, float centerX, float centerY) {
  private static final int INTRINSIC_ROW = 3;
  private static final int PROJECTION_ROW = 4;

  /**
   * What a calibration says: its intrinsic matrix, which is that of the pictures as they are; where
   * it has none, its projection matrix.
   *
   * @throws FrameRejectedException if neither is that of a camera, such as that of one which was
   *     never calibrated, all zeros
   */
  static Projection of(Frame frame) throws FrameRejectedException {
    if (!(frame.content() instanceof Content.Calibration calibration)) {
      throw new FrameRejectedException(
          RejectReason.UNENCODABLE_FORMAT,
          "a calibration was expected, but this is a " + frame.content());
    }
    double[] intrinsic = calibration.k();
    double[] projection = calibration.p();
    if (isCamera(intrinsic, INTRINSIC_ROW)) {
      return of(calibration, intrinsic, INTRINSIC_ROW);
    } else if (isCamera(projection, PROJECTION_ROW)) {
      return of(calibration, projection, PROJECTION_ROW);
    }
    throw new FrameRejectedException(
        RejectReason.UNUSABLE_CALIBRATION,
        "neither the intrinsic matrix nor the projection matrix has positive focal lengths, so the camera is not calibrated");
  }

  private static Projection of(Content.Calibration calibration, double[] matrix, int row) {
    return new Projection(
        calibration.width(),
        calibration.height(),
        (float) matrix[0],
        (float) matrix[row + 1],
        (float) matrix[1],
        (float) matrix[2],
        (float) matrix[row + 2]);
  }

  /** Whether a matrix of three rows has finite numbers and positive focal lengths. */
  private static boolean isCamera(double[] matrix, int row) {
    if (matrix.length != 3 * row) {
      return false;
    }
    for (double value : matrix) {
      if (!Float.isFinite((float) value)) {
        return false;
      }
    }
    return (float) matrix[0] > 0 && (float) matrix[row + 1] > 0;
  }
}
