/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.HexFormat;

/** The 16 byte ids of Rerun: two halves of 64 bits, unsigned, the upper one first. */
final class Tuids {
  static final int BYTES = 16;

  private static final HexFormat LOWER = HexFormat.of();
  private static final HexFormat UPPER = LOWER.withUpperCase();

  private Tuids() {}

  static int compare(long high1, long low1, long high2, long low2) {
    int byHigh = Long.compareUnsigned(high1, high2);
    return byHigh != 0 ? byHigh : Long.compareUnsigned(low1, low2);
  }

  /** Rerun writes the upper half in upper case and the lower half in lower case. */
  static String text(long high, long low) {
    return UPPER.toHexDigits(high) + LOWER.toHexDigits(low);
  }

  static boolean isText(String text) {
    return text.length() == 2 * BYTES && text.chars().allMatch(c -> Character.digit(c, 16) >= 0);
  }

  static long highOf(String text) {
    return Long.parseUnsignedLong(text.substring(0, BYTES), 16);
  }

  static long lowOf(String text) {
    return Long.parseUnsignedLong(text.substring(BYTES), 16);
  }
}
