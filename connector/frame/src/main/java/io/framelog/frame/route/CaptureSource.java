/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.route;

import io.framelog.frame.CaptureTime;
import io.framelog.frame.FrameMessage;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.HeaderNumber;
import io.framelog.frame.RejectReason;
import io.framelog.frame.TimeNotation;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One place where a time may stand. */
public sealed interface CaptureSource extends Serializable {

  /** The time in nanoseconds, if it stands there. */
  OptionalLong nanos(RecordFacts facts, FrameMessage message) throws FrameRejectedException;

  /**
   * Reads {@code message}, {@code kafka}, or a template that may be followed by a notation and the
   * zone of its local times, such as {@code {header.ts} ms} or {@code {field.at} java-timestamp
   * Europe/Berlin}. Without a notation it is nanoseconds.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  static CaptureSource parse(String text) {
    return switch (text) {
      case "message" -> new Message();
      case "kafka" -> new Kafka();
      default -> Written.parse(text);
    };
  }

  /** What the message says of itself, by its format's rules. */
  record Message() implements CaptureSource {
    @Override
    public OptionalLong nanos(RecordFacts facts, FrameMessage message) {
      return message.capture();
    }

    @Override
    public String toString() {
      return "message";
    }
  }

  /** The record's timestamp in Kafka: when it was sent or stored, in milliseconds. */
  record Kafka() implements CaptureSource {
    private static final long NANOS_PER_MILLI = 1_000_000;

    @Override
    public OptionalLong nanos(RecordFacts facts, FrameMessage message) {
      long millis = facts.record().timestampMillis();
      return millis < 0 || millis > Long.MAX_VALUE / NANOS_PER_MILLI
          ? OptionalLong.empty()
          : OptionalLong.of(millis * NANOS_PER_MILLI);
    }

    @Override
    public String toString() {
      return "kafka";
    }
  }

  /** A text of the record. */
  record Written(Template template, CaptureTime notation) implements CaptureSource {
    private static final Pattern FORM =
        Pattern.compile("(.+?)(?: (s|ms|us|ns|rfc3339|java-timestamp)(?: (\\S+))?)?");

    static Written parse(String text) {
      Matcher form = FORM.matcher(text);
      if (!form.matches()) {
        throw new IllegalArgumentException(
            "a time is message, kafka, or a template and its notation, but was '%s'"
                .formatted(text));
      }
      TimeNotation notation =
          form.group(2) == null ? TimeNotation.NANOS : TimeNotation.named(form.group(2));
      try {
        ZoneId zone = form.group(3) == null ? ZoneOffset.UTC : ZoneId.of(form.group(3));
        return new Written(Template.parse(form.group(1)), new CaptureTime(notation, zone));
      } catch (DateTimeException e) {
        throw new IllegalArgumentException(
            "a zone is a name such as Europe/Berlin, but was '%s'".formatted(form.group(3)), e);
      }
    }

    @Override
    public OptionalLong nanos(RecordFacts facts, FrameMessage message)
        throws FrameRejectedException {
      Optional<byte[]> binary = binaryHeader(facts);
      if (binary.isPresent()) {
        return OptionalLong.of(notation.nanos(HeaderNumber.ofBytes(binary.get())));
      }
      Optional<String> text = template.fill(facts, RejectReason.BAD_CAPTURE_TIME);
      return text.isEmpty() || text.get().isBlank()
          ? OptionalLong.empty()
          : OptionalLong.of(notation.nanos(text.get()));
    }

    /** A header that is all of the template may hold its number as bytes. */
    private Optional<byte[]> binaryHeader(RecordFacts facts) {
      return template.pieces().size() == 1
              && template.pieces().get(0) instanceof Template.Placeholder placeholder
              && placeholder.origin() == Origin.HEADER
          ? facts.record().header(placeholder.name()).filter(HeaderNumber::isBinary)
          : Optional.empty();
    }

    @Override
    public String toString() {
      String unit =
          notation.notation() == TimeNotation.NANOS ? "" : " " + notation.notation().wireName();
      return template + unit;
    }
  }
}
