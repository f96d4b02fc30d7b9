/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.generic;

import io.framelog.frame.CaptureTime;
import io.framelog.frame.Excerpt;
import io.framelog.frame.FormatOptions;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RejectReason;
import io.framelog.frame.TimeNotation;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a message says when its picture was taken.
 *
 * @param nanosPath of a second number that counts on in nanoseconds from whole seconds
 */
record MessageTime(String path, Optional<String> nanosPath, CaptureTime notation) {

  /** Reads {@code time-path}, {@code time-nanos-path}, {@code time-unit} and {@code time-zone}. */
  static Optional<MessageTime> of(FormatOptions options, MessageLayout layout) {
    Optional<String> path = options.text("time-path");
    Optional<String> nanosPath = options.text("time-nanos-path");
    Optional<String> unit = options.text("time-unit");
    Optional<String> zone = options.text("time-zone");
    if (path.isEmpty()) {
      if (nanosPath.isPresent() || unit.isPresent() || zone.isPresent()) {
        throw new IllegalArgumentException(
            "time-nanos-path, time-unit and time-zone need a time-path, which is missing");
      }
      return Optional.empty();
    }
    FieldPath.names(path.get());
    nanosPath.ifPresent(FieldPath::names);
    TimeNotation notation =
        unit.map(TimeNotation::named)
            .or(() -> layout.timeNotation(path.get()))
            .or(() -> nanosPath.map(nanos -> TimeNotation.SECONDS))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the message does not say how it writes the time '%s': state time-unit"
                            .formatted(path.get())));
    if (nanosPath.isPresent() && notation != TimeNotation.SECONDS) {
      throw new IllegalArgumentException(
          "time-nanos-path counts on from seconds, but time-unit was '%s'"
              .formatted(notation.wireName()));
    }
    return Optional.of(
        new MessageTime(path.get(), nanosPath, new CaptureTime(notation, zone(zone, notation))));
  }

  private static ZoneId zone(Optional<String> zone, TimeNotation notation) {
    if (zone.isPresent() != (notation == TimeNotation.JAVA_TIMESTAMP)) {
      throw new IllegalArgumentException(
          zone.isPresent()
              ? "time-zone is for times in the notation 'java-timestamp' only, but was '%s'"
                  .formatted(zone.get())
              : "times in the notation 'java-timestamp' say no zone: state time-zone");
    }
    try {
      return ZoneId.of(zone.orElse("Z"));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "time-zone must be such as UTC, Europe/Berlin or +02:00, but was '%s'"
              .formatted(zone.get()),
          e);
    }
  }

  /**
   * Nanoseconds since the Unix epoch; {@code null} if the message has no time, or 0, which in many
   * formats is the same.
   */
  @Nullable Long nanos(MessageValues values) throws FrameRejectedException {
    Optional<String> text = values.text(path);
    if (text.isEmpty()) {
      return null;
    }
    long nanos =
        nanosPath.isEmpty()
            ? notation.nanos(text.get())
            : CaptureTime.nanos(whole(text.get()), whole(values.text(nanosPath.get()).orElse("0")));
    return nanos == 0 ? null : nanos;
  }

  private static long whole(String text) throws FrameRejectedException {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new FrameRejectedException(
          RejectReason.BAD_CAPTURE_TIME,
          "a time in seconds and nanoseconds is made of whole numbers, but one was "
              + Excerpt.text(text));
    }
  }
}
