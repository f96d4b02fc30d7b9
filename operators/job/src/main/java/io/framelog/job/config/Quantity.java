/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.config;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations and sizes as text: a whole number and a unit, such as {@code 200ms} or {@code 2MiB}.
 */
final class Quantity {
  private static final Pattern FORM = Pattern.compile("(\\d+) ?([A-Za-z]+)");
  private static final Map<String, Long> NANOS = new LinkedHashMap<>();
  private static final Map<String, Long> BYTES = new LinkedHashMap<>();

  static {
    NANOS.put("d", 86_400_000_000_000L);
    NANOS.put("h", 3_600_000_000_000L);
    NANOS.put("m", 60_000_000_000L);
    NANOS.put("s", 1_000_000_000L);
    NANOS.put("ms", 1_000_000L);
    NANOS.put("us", 1_000L);
    NANOS.put("ns", 1L);
    BYTES.put("TiB", 1L << 40);
    BYTES.put("GiB", 1L << 30);
    BYTES.put("MiB", 1L << 20);
    BYTES.put("KiB", 1L << 10);
    BYTES.put("B", 1L);
  }

  private Quantity() {}

  /**
   * Nanoseconds of {@code 5m} or of ISO 8601's {@code PT5M}; empty if it is neither or too long.
   */
  static Optional<Long> nanos(String text) {
    if (text.startsWith("P")) {
      try {
        return Optional.of(Duration.parse(text).toNanos());
      } catch (DateTimeParseException | ArithmeticException e) {
        return Optional.empty();
      }
    }
    return parse(text, NANOS);
  }

  /** Bytes of {@code 2MiB}; empty if it is no size or too large. */
  static Optional<Long> bytes(String text) {
    return parse(text, BYTES);
  }

  static String ofNanos(long nanos) {
    return format(nanos, NANOS);
  }

  static String ofBytes(long bytes) {
    return format(bytes, BYTES);
  }

  private static Optional<Long> parse(String text, Map<String, Long> units) {
    Matcher form = FORM.matcher(text);
    Long unit = form.matches() ? units.get(form.group(2)) : null;
    if (unit == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Math.multiplyExact(Long.parseLong(form.group(1)), unit));
    } catch (ArithmeticException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String format(long quantity, Map<String, Long> units) {
    // The last unit is 1, so one always divides.
    return units.entrySet().stream()
        .filter(unit -> quantity != 0 && quantity % unit.getValue() == 0)
        .findFirst()
        .map(unit -> quantity / unit.getValue() + unit.getKey())
        .orElse("0");
  }
}
