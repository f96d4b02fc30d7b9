/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.publish;

/** How fast frames are put on the topic. */
public sealed interface Pacing {

  /** As the capture times are apart, or a multiple of that. */
  record Speed(double factor) implements Pacing {
    public Speed {
      if (!(factor > 0) || Double.isInfinite(factor)) {
        throw new IllegalArgumentException("speed must be positive but was " + factor);
      }
    }
  }

  /** As fast as the brokers take them. */
  record Unlimited() implements Pacing {}

  static Pacing realTime() {
    return new Speed(1);
  }

  static Pacing unlimited() {
    return new Unlimited();
  }

  /**
   * Reads {@code max} or a factor such as {@code 1} or {@code 2.5}.
   *
   * @throws IllegalArgumentException if it is neither
   */
  static Pacing parse(String text) {
    if (text.equals("max")) {
      return unlimited();
    }
    try {
      return new Speed(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "a speed such as 1 or 2.5, or max, was expected, but was '" + text + "'", e);
    }
  }
}
