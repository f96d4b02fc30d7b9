/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.cli;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An instant in nanoseconds since the Unix epoch, read from digits or RFC 3339. */
record StartTime(long nanos) {

  static StartTime now() {
    return of(Instant.now());
  }

  private static StartTime of(Instant instant) {
    return new StartTime(
        Math.addExact(
            Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano()));
  }

  static final class Converter implements ITypeConverter<StartTime> {
    @Override
    public StartTime convert(String text) {
      try {
        return text.matches("\\d{1,19}")
            ? new StartTime(Long.parseLong(text))
            : of(OffsetDateTime.parse(text).toInstant());
      } catch (DateTimeParseException | ArithmeticException | NumberFormatException e) {
        throw new TypeConversionException(
            "'%s' is no instant: give nanoseconds since 1970 or a time such as 2026-05-01T12:00:00.5Z"
                .formatted(text));
      }
    }
  }
}
