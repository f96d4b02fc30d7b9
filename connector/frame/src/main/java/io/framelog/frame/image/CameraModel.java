/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.image;

import io.framelog.frame.Content;
import io.framelog.frame.Excerpt;
import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RejectReason;

/**
 * What a message says of a camera's calibration, row by row; whether that can be is seen when
 * {@link Payloads#calibration} takes it.
 *
 * @param distortionModel such as {@code plumb_bob}; empty if none is named
 * @param d distortion coefficients
 * @param k 3x3, or empty
 * @param r 3x3, or empty
 * @param p 3x4, or empty
 */
public record CameraModel(
    long width,
    long height,
    String distortionModel,
    double[] d,
    double[] k,
    double[] r,
    double[] p) {
  private static final int CELLS_3X3 = 9;
  private static final int CELLS_3X4 = 12;

  Content.Calibration calibration(FrameLimits limits) throws FrameRejectedException {
    if (width < 1 || height < 1) {
      throw new FrameRejectedException(
          RejectReason.BAD_GEOMETRY,
          "the calibration is for pictures of %dx%d, at least 1x1 was expected"
              .formatted(width, height));
    }
    if (width > limits.maxPixels() / height
        || width > Integer.MAX_VALUE
        || height > Integer.MAX_VALUE) {
      throw new FrameRejectedException(
          RejectReason.TOO_LARGE,
          "the calibration is for pictures of %dx%d, above the limit of %d pixels"
              .formatted(width, height, limits.maxPixels()));
    }
    requireFinite("d", d);
    return new Content.Calibration(
        (int) width,
        (int) height,
        distortionModel,
        d,
        matrix("k", k, CELLS_3X3),
        matrix("r", r, CELLS_3X3),
        matrix("p", p, CELLS_3X4));
  }

  /** Drivers that know no calibration send zeros. */
  private double[] matrix(String name, double[] cells, int expected) throws FrameRejectedException {
    if (cells.length != 0 && cells.length != expected) {
      throw new FrameRejectedException(
          RejectReason.MALFORMED_MESSAGE,
          "matrix '%s' must have %d cells, but has %d".formatted(name, expected, cells.length));
    }
    requireFinite(name, cells);
    for (double cell : cells) {
      if (cell != 0) {
        return cells;
      }
    }
    return new double[0];
  }

  private void requireFinite(String name, double[] numbers) throws FrameRejectedException {
    for (double number : numbers) {
      if (!Double.isFinite(number)) {
        throw new FrameRejectedException(
            RejectReason.MALFORMED_MESSAGE,
            "'%s' of the calibration %s has the number %s"
                .formatted(name, Excerpt.text(distortionModel), number));
      }
    }
  }
}
