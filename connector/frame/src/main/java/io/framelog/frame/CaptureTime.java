/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Objects;

/**
 * Reads instants of one notation as exact nanoseconds since the Unix epoch. What does not fit 64
 * bits of them, years 1677 to 2262, is refused, never wrapped.
 *
 * @param zone of local times; of all other notations it is ignored. A local time that a clock
 *     change skips is taken as later by the skip; of one that comes twice, the first is taken
 */
public record CaptureTime(TimeNotation notation, ZoneId zone) implements Serializable {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  /** Longer than any instant that is meant; numbers of unbounded length cost unbounded time. */
  private static final int MAX_LENGTH = 64;

  /** Digits before the point of the largest number of seconds to nanoseconds that fits. */
  private static final int MAX_INTEGER_DIGITS = 19;

  private static final DateTimeFormatter RFC_3339 =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(date())
          .appendLiteral('T')
          .append(time())
          .appendOffset("+HH:MM", "Z")
          .toFormatter()
          .withResolverStyle(ResolverStyle.STRICT)
          .withChronology(IsoChronology.INSTANCE);

  private static final DateTimeFormatter JAVA_TIMESTAMP =
      new DateTimeFormatterBuilder()
          .append(date())
          .appendLiteral(' ')
          .append(time())
          .toFormatter()
          .withResolverStyle(ResolverStyle.STRICT)
          .withChronology(IsoChronology.INSTANCE);

  public CaptureTime {
    Objects.requireNonNull(notation, "notation");
    Objects.requireNonNull(zone, "zone");
  }

  /** Instants of that notation; local times are UTC. */
  public static CaptureTime in(TimeNotation notation) {
    return new CaptureTime(notation, ZoneOffset.UTC);
  }

  /**
   * An instant written as text. Decimals of a number below a nanosecond are cut.
   *
   * @throws FrameRejectedException with {@link RejectReason#BAD_CAPTURE_TIME} if it is none, or
   *     does not fit
   */
  public long nanos(String text) throws FrameRejectedException {
    if (text.length() > MAX_LENGTH) {
      throw bad(
          "a time has at most %d characters, but had %d".formatted(MAX_LENGTH, text.length()));
    }
    try {
      return switch (notation) {
        case SECONDS, MILLIS, MICROS, NANOS -> number(text);
        case RFC_3339 -> {
          OffsetDateTime time = OffsetDateTime.parse(text, RFC_3339);
          yield nanos(time.toEpochSecond(), time.getNano());
        }
        case JAVA_TIMESTAMP -> {
          OffsetDateTime time =
              LocalDateTime.parse(text, JAVA_TIMESTAMP).atZone(zone).toOffsetDateTime();
          yield nanos(time.toEpochSecond(), time.getNano());
        }
      };
    } catch (DateTimeException | NumberFormatException e) {
      throw bad(
          "a time in the notation '%s' was expected, but was '%s'"
              .formatted(notation.wireName(), text));
    }
  }

  /**
   * An instant written as an integer.
   *
   * @throws FrameRejectedException with {@link RejectReason#BAD_CAPTURE_TIME} if it does not fit,
   *     or the notation has no numbers
   */
  public long nanos(long number) throws FrameRejectedException {
    int digits = decimalsToNanos();
    long factor = 1;
    for (int i = 0; i < digits; i++) {
      factor *= 10;
    }
    try {
      return Math.multiplyExact(number, factor);
    } catch (ArithmeticException e) {
      throw outOfRange(Long.toString(number));
    }
  }

  /**
   * The instant of a pair of numbers, as messages of many kinds have it.
   *
   * @param seconds since the Unix epoch
   * @param nanosOfSecond from 0 to 999 999 999
   * @throws FrameRejectedException with {@link RejectReason#BAD_CAPTURE_TIME} if either is out of
   *     range
   */
  public static long nanos(long seconds, long nanosOfSecond) throws FrameRejectedException {
    if (nanosOfSecond < 0 || nanosOfSecond >= NANOS_PER_SECOND) {
      throw bad(
          "the nanoseconds of a time are 0 to 999999999, but were %d".formatted(nanosOfSecond));
    }
    try {
      // Before the epoch, seconds are rounded down: their product alone may just not fit.
      return seconds < 0
          ? Math.addExact(
              Math.multiplyExact(seconds + 1, NANOS_PER_SECOND), nanosOfSecond - NANOS_PER_SECOND)
          : Math.addExact(Math.multiplyExact(seconds, NANOS_PER_SECOND), nanosOfSecond);
    } catch (ArithmeticException e) {
      throw outOfRange(seconds + " s");
    }
  }

  private long number(String text) throws FrameRejectedException {
    BigDecimal number = new BigDecimal(text);
    // Before any arithmetic: 1e999999999 is short to write and long to multiply.
    if ((long) number.precision() - number.scale() > MAX_INTEGER_DIGITS) {
      throw outOfRange(text);
    }
    if (number.scale() > MAX_LENGTH * 2) {
      return 0;
    }
    try {
      return number
          .movePointRight(decimalsToNanos())
          .setScale(0, RoundingMode.FLOOR)
          .longValueExact();
    } catch (ArithmeticException e) {
      throw outOfRange(text);
    }
  }

  private int decimalsToNanos() throws FrameRejectedException {
    return switch (notation) {
      case SECONDS -> 9;
      case MILLIS -> 6;
      case MICROS -> 3;
      case NANOS -> 0;
      case RFC_3339, JAVA_TIMESTAMP ->
          throw bad(
              "a time in the notation '%s' was expected, but was a number"
                  .formatted(notation.wireName()));
    };
  }

  private static DateTimeFormatter date() {
    return new DateTimeFormatterBuilder()
        .appendValue(ChronoField.YEAR, 4)
        .appendLiteral('-')
        .appendValue(ChronoField.MONTH_OF_YEAR, 2)
        .appendLiteral('-')
        .appendValue(ChronoField.DAY_OF_MONTH, 2)
        .toFormatter();
  }

  private static DateTimeFormatter time() {
    return new DateTimeFormatterBuilder()
        .appendValue(ChronoField.HOUR_OF_DAY, 2)
        .appendLiteral(':')
        .appendValue(ChronoField.MINUTE_OF_HOUR, 2)
        .appendLiteral(':')
        .appendValue(ChronoField.SECOND_OF_MINUTE, 2)
        .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, /* decimalPoint= */ true)
        .toFormatter();
  }

  private static FrameRejectedException outOfRange(String what) {
    return bad("the time %s does not fit 64 bits of nanoseconds".formatted(what));
  }

  private static FrameRejectedException bad(String message) {
    return new FrameRejectedException(RejectReason.BAD_CAPTURE_TIME, message);
  }
}
