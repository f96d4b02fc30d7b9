/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How a message or a header writes an instant. */
public enum TimeNotation {
  /** Seconds since the Unix epoch, with or without decimals. */
  SECONDS("s"),
  MILLIS("ms"),
  MICROS("us"),
  NANOS("ns"),
  /** Such as {@code 2025-11-24T17:30:00.5+01:30}. */
  RFC_3339("rfc3339"),
  /**
   * Local time as {@code java.sql.Timestamp} prints it, such as {@code 2025-11-24 16:00:00.123}: it
   * says no zone, so that has to be known.
   */
  JAVA_TIMESTAMP("java-timestamp");

  private final String wireName;

  TimeNotation(String wireName) {
    this.wireName = wireName;
  }

  /** The name in configurations. */
  public String wireName() {
    return wireName;
  }

  /**
   * The notation of that name.
   *
   * @throws IllegalArgumentException if there is none; the message lists those there are
   */
  public static TimeNotation named(String name) {
    for (TimeNotation notation : values()) {
      if (notation.wireName.equals(name)) {
        return notation;
      }
    }
    throw new IllegalArgumentException(
        "a time is written as one of %s, but was '%s'"
            .formatted(
                Arrays.stream(values())
                    .map(TimeNotation::wireName)
                    .collect(Collectors.joining(", ")),
                name));
  }
}
