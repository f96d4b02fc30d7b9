/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.fuzz;

import io.framelog.frame.Content;
import io.framelog.frame.FrameDecoder;
import io.framelog.frame.FrameFormats;
import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameMessage;
import io.framelog.frame.FrameRecord;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.MessageFields;
import io.framelog.frame.envelope.Envelope;
import io.framelog.frame.envelope.Envelopes;
import io.framelog.frame.generic.GenericSchemas;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A door through which bytes of others come in: a format or an envelope with its options.
 *
 * @param name of the door, which inputs begin with in a short form
 */
record FuzzDoor(String name, Target target) {

  /** Small, so that whoever believes a length is seen by what it allocates. */
  static final FrameLimits LIMITS = new FrameLimits(1 << 20, 1 << 20);

  /** Headers are read whole; fields of messages are shorter. */
  private static final int MAX_TEXT_CHARS = 65_536;

  private static final List<String> PATHS =
      List.of(
          "frame_id",
          "header.frame_id",
          "index",
          "box.inner.label",
          "boxes.1.x",
          "numbers.2",
          "labels.a",
          "by_number.0.label",
          "stamp",
          "a.0",
          "ce.source",
          "confluent.schema_id",
          "confluent.message_indexes",
          "apicurio.message_name",
          "glue.schema_version_id",
          "savant.schema_sig");

  private static final List<FuzzDoor> ALL = doors();

  /** Takes a record in. */
  @FunctionalInterface
  interface Target {
    void read(FrameRecord record, ByteBuffer body) throws FrameRejectedException;
  }

  static List<FuzzDoor> all() {
    return ALL;
  }

  static FuzzDoor named(String name) {
    return ALL.stream()
        .filter(door -> door.name.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a door is one of %s, but was '%s'"
                        .formatted(ALL.stream().map(FuzzDoor::name).toList(), name)));
  }

  /** Two bytes that stay the same when further doors are made. */
  int mark() {
    return name.hashCode() & 0xFFFF;
  }

  private static List<FuzzDoor> doors() {
    List<FuzzDoor> doors = new ArrayList<>();
    doors.add(format("json", "base64", Map.of("data-path", "d", "picture-path", "k")));
    doors.add(
        format(
            "json",
            "raw",
            Map.of(
                "data-path", "d",
                "data-encoding", "array",
                "picture", "raw",
                "width-path", "w",
                "height-path", "h",
                "encoding-path", "e",
                "step-path", "s",
                "time-path", "t",
                "time-unit", "rfc3339")));
    doors.add(format("protobuf", "acme", GenericSchemas.PROTOBUF));
    doors.add(format("avro", "savant", GenericSchemas.SAVANT));
    doors.add(format("avro", "linked", GenericSchemas.LINKED_AVRO));
    doors.add(envelope("confluent", "value", Map.of("message-indexes", "protobuf")));
    doors.add(
        envelope(
            "confluent",
            "header",
            Map.of("message-indexes", "protobuf", "schema-id-in", "header")));
    doors.add(envelope("apicurio", "ref", Map.of("message-type", "ref")));
    doors.add(
        envelope(
            "apicurio", "indexes", Map.of("message-type", "indexes", "schema-id-in", "8-bytes")));
    doors.add(envelope("apicurio", "header", Map.of("schema-id-in", "header")));
    Set<String> explicit =
        doors.stream().map(door -> door.name.split(" ", 2)[0]).collect(Collectors.toSet());
    for (String format : FrameFormats.names()) {
      if (!explicit.contains(format)) {
        doors.add(format(format, "plain", Map.of()));
      }
    }
    for (String envelope : Envelopes.names()) {
      if (!explicit.contains(envelope)) {
        doors.add(envelope(envelope, "plain", Map.of()));
      }
    }
    return List.copyOf(doors);
  }

  private static FuzzDoor format(String format, String variant, Map<String, String> options) {
    FrameDecoder decoder = FrameFormats.named(format).decoder(options);
    return new FuzzDoor(
        format + " " + variant,
        (record, body) -> requireWithinLimits(decoder.decode(record, body, LIMITS)));
  }

  private static FuzzDoor envelope(String name, String variant, Map<String, String> options) {
    Envelope envelope = Envelopes.named(name, options);
    return new FuzzDoor(
        name + " " + variant,
        (record, body) -> {
          Envelope.Opened opened = envelope.open(record, body, LIMITS);
          touch(opened.fields());
          if (opened.body().remaining() > LIMITS.maxPayloadBytes()) {
            throw new IllegalStateException("a body above the limit: " + opened.body());
          }
        });
  }

  private static void requireWithinLimits(FrameMessage message) {
    touch(message.fields());
    Content content = message.content();
    boolean whole =
        content instanceof Content.Pixels pixels
            ? message.payload().length
                >= pixels.encoding().minBytes(pixels.width(), pixels.height(), pixels.rowStride())
            : content instanceof Content.Calibration || message.payload().length > 0;
    if (!whole || message.payload().length > LIMITS.maxPayloadBytes()) {
      throw new IllegalStateException(
          "a payload of %d bytes of %s".formatted(message.payload().length, content));
    }
    if (content instanceof Content.File file
        && (long) file.width() * file.height() > LIMITS.maxPixels()) {
      throw new IllegalStateException("a picture above the limit: " + file);
    }
  }

  private static void touch(MessageFields fields) {
    for (String path : PATHS) {
      if (fields.text(path).filter(text -> text.length() > MAX_TEXT_CHARS).isPresent()) {
        throw new IllegalStateException("a long text at " + path);
      }
    }
  }
}
