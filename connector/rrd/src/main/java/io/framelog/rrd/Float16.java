/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/** Numbers of 16 bits after IEEE 754: a sign, 5 bits of exponent, 10 bits of fraction. */
final class Float16 {
  private static final int FRACTION_BITS = 10;
  private static final int EXPONENT_MASK = 0x1F;
  private static final int BIAS = 15;

  private Float16() {}

  static double toDouble(short bits) {
    int exponent = (bits >> FRACTION_BITS) & EXPONENT_MASK;
    int fraction = bits & ((1 << FRACTION_BITS) - 1);
    double magnitude;
    if (exponent == EXPONENT_MASK) {
      magnitude = fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
    } else if (exponent == 0) {
      magnitude = Math.scalb((double) fraction, 1 - BIAS - FRACTION_BITS);
    } else {
      magnitude =
          Math.scalb((double) (fraction | 1 << FRACTION_BITS), exponent - BIAS - FRACTION_BITS);
    }
    return bits < 0 ? -magnitude : magnitude;
  }
}
