/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.publish;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Frames per second as a fraction, so that no rounding adds up.
 *
 * @param frames in so many {@code seconds}
 */
public record FrameRate(long frames, long seconds) {
  private static final BigInteger NANOS_PER_SECOND = BigInteger.valueOf(1_000_000_000L);
  private static final Pattern FRACTION = Pattern.compile("(\\d{1,9})/(\\d{1,9})");
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,6}(\\.\\d{1,6})?");

  public FrameRate {
    if (frames < 1 || seconds < 1) {
      throw new IllegalArgumentException(
          "a frame rate must be positive but was " + frames + "/" + seconds);
    }
  }

  /**
   * Reads {@code 30}, {@code 29.97} or {@code 30000/1001}.
   *
   * @throws IllegalArgumentException if it is none of these or not positive
   */
  public static FrameRate parse(String text) {
    Matcher fraction = FRACTION.matcher(text);
    if (fraction.matches()) {
      return new FrameRate(Long.parseLong(fraction.group(1)), Long.parseLong(fraction.group(2)));
    }
    if (DECIMAL.matcher(text).matches()) {
      BigDecimal decimal = new BigDecimal(text);
      return new FrameRate(
          decimal.unscaledValue().longValueExact(),
          BigInteger.TEN.pow(decimal.scale()).longValueExact());
    }
    throw new IllegalArgumentException(
        "a frame rate such as 30, 29.97 or 30000/1001 was expected, but was '" + text + "'");
  }

  /** When the frame of that index is due after the first one, rounded to the nearest nanosecond. */
  public long nanosOf(long index) {
    BigInteger numerator =
        BigInteger.valueOf(index).multiply(BigInteger.valueOf(seconds)).multiply(NANOS_PER_SECOND);
    BigInteger denominator = BigInteger.valueOf(frames);
    // floor(n / d + 1/2)
    return numerator
        .shiftLeft(1)
        .add(denominator)
        .divide(denominator.shiftLeft(1))
        .longValueExact();
  }
}
