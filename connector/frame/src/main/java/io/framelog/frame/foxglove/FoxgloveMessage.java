/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.foxglove;

import io.framelog.frame.CaptureTime;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.MessageFields;
import io.framelog.frame.RejectReason;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a message, field by field. A field that did not come is zero or empty, and of
 * one that came twice the last counts; numbers in a row are added to those before.
 */
final class FoxgloveMessage implements MessageFields {
  private static final ByteBuffer NO_BYTES = ByteBuffer.allocate(0);
  private static final double[] NO_NUMBERS = {};

  /** More than any row of a calibration; they may come one by one. */
  static final int MAX_NUMBERS = 1024;

  private final FoxgloveType type;
  private final Map<FoxgloveField, String> texts = new EnumMap<>(FoxgloveField.class);
  private final Map<FoxgloveField, Long> numbers = new EnumMap<>(FoxgloveField.class);
  private final Map<FoxgloveField, double[]> rows = new EnumMap<>(FoxgloveField.class);
  private ByteBuffer data = NO_BYTES;
  private long captureNanos;

  FoxgloveMessage(FoxgloveType type) {
    this.type = type;
  }

  void setText(FoxgloveField field, String text) {
    texts.put(field, text);
  }

  void setNumber(FoxgloveField field, long number) {
    numbers.put(field, number);
  }

  void setData(ByteBuffer bytes) {
    data = bytes;
  }

  void setCapture(long seconds, long nanosOfSecond) throws FrameRejectedException {
    captureNanos = CaptureTime.nanos(seconds, nanosOfSecond);
  }

  void setCaptureNanos(long nanos) {
    captureNanos = nanos;
  }

  void addNumbers(FoxgloveField field, double... further) throws FrameRejectedException {
    double[] before = numbers(field);
    if (before.length + further.length > MAX_NUMBERS) {
      throw new FrameRejectedException(
          RejectReason.TOO_LARGE,
          "field '%s' has more than %d numbers".formatted(field.wireName(), MAX_NUMBERS));
    }
    double[] all = Arrays.copyOf(before, before.length + further.length);
    System.arraycopy(further, 0, all, before.length, further.length);
    rows.put(field, all);
  }

  String text(FoxgloveField field) {
    return texts.getOrDefault(field, "");
  }

  long number(FoxgloveField field) {
    return numbers.getOrDefault(field, 0L);
  }

  double[] numbers(FoxgloveField field) {
    return rows.getOrDefault(field, NO_NUMBERS);
  }

  ByteBuffer data() {
    return data;
  }

  /** Nanoseconds since the Unix epoch. A time that nobody set is zero. */
  @Nullable Long captureNanos() {
    return captureNanos == 0 ? null : captureNanos;
  }

  @Override
  public Optional<String> text(String path) {
    FoxgloveField field = type.field(path);
    if (field == null) {
      return Optional.empty();
    }
    return switch (field.kind()) {
      case TEXT -> Optional.of(text(field));
      case FIXED32 -> Optional.of(Long.toString(number(field)));
      case TIME, BYTES, DOUBLES -> Optional.empty();
    };
  }
}
