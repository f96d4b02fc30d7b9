/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

/**
 * From the quality 0 to 100 to an encoder's own number.
 *
 * <p>The numbers were measured: each gives the luma PSNR that SVT-AV1 (preset 8) reaches at {@code
 * crf = 63 - 0.56 * quality} on the same pictures, averaged over three clips. See docs/encoding.md.
 */
enum QualityScale {
  /** Constant rate factor of SVT-AV1, which sets the scale. */
  SVT_AV1(63, 57.4, 51.8, 46.2, 40.6, 35, 29.4, 23.8, 18.2, 12.6, 7),
  /** Constant quality of libaom. */
  LIBAOM(60, 49, 44, 40, 37, 33, 28, 23, 18, 14, 9),
  /** Quantisation parameter of H.264, as OpenH264 uses it. */
  H264(40, 34, 32, 30, 29, 27, 25, 22, 20, 16, 12),
  /** {@code base_q_idx} of AV1: four times libaom's number. Not measured, for want of hardware. */
  AV1_QINDEX(240, 196, 176, 160, 148, 132, 112, 92, 72, 56, 36);

  private static final int STEP = 10;

  @SuppressWarnings("ImmutableEnumChecker") // written once, never handed out
  private final double[] knots;

  QualityScale(double... knots) {
    this.knots = knots;
  }

  int at(RateControl.Quality quality) {
    int value = quality.value();
    int knot = Math.min(value / STEP, knots.length - 2);
    double share = (value - knot * STEP) / (double) STEP;
    return (int) Math.round(knots[knot] + share * (knots[knot + 1] - knots[knot]));
  }
}
