/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.envelope;

import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameRecord;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.MessageFields;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The wire formats of Apicurio Registry.
 *
 * <pre>
 *   version 3   | 00 | id u32 BE | [message type] | message
 *   version 2   | 00 | id u64 BE | [message type] | message
 *   headers     | message, and the id in a header
 * </pre>
 *
 * @param header that holds the id; empty for those that Apicurio names by itself
 */
record ApicurioEnvelope(IdPlace place, String header, TypeNote note) implements Envelope {
  private static final String WHERE = "the message";
  private static final byte MAGIC = 0;

  /** Any of them identifies a schema; the first two are numbers. */
  private static final List<String> HEADERS =
      List.of(
          "apicurio.value.globalId",
          "apicurio.value.contentId",
          "apicurio.value.contentHash",
          "apicurio.value.artifactId");

  /** Where the schema's id is. */
  enum IdPlace {
    FOUR_BYTES,
    EIGHT_BYTES,
    HEADER
  }

  /** What follows the id and says which message of a Protobuf schema follows. */
  enum TypeNote {
    NONE,
    REF,
    INDEXES
  }

  @Override
  public Opened open(FrameRecord record, ByteBuffer body, FrameLimits limits)
      throws FrameRejectedException {
    ByteBuffer rest = body.duplicate();
    String id =
        switch (place) {
          case FOUR_BYTES -> {
            requireMagic(rest);
            Prefixes.require(rest, Integer.BYTES, WHERE, "a schema id");
            yield Integer.toUnsignedString(rest.getInt());
          }
          case EIGHT_BYTES -> {
            requireMagic(rest);
            Prefixes.require(rest, Long.BYTES, WHERE, "a schema id");
            yield Long.toString(rest.getLong());
          }
          case HEADER -> headerId(record);
        };
    String message =
        switch (note) {
          case NONE -> "";
          case REF -> ApicurioRef.readName(rest);
          case INDEXES -> {
            MessageIndexes.read(rest, WHERE);
            yield "";
          }
        };
    return new Opened(rest, new Prefix(id, message));
  }

  private static void requireMagic(ByteBuffer in) throws FrameRejectedException {
    byte magic = Prefixes.u8(in, WHERE, "Apicurio's magic byte");
    if (magic != MAGIC) {
      throw Prefixes.bad(
          "the message must begin with Apicurio's magic byte 00, but began with %02x"
              .formatted(magic));
    }
  }

  private String headerId(FrameRecord record) throws FrameRejectedException {
    for (String name : header.isEmpty() ? HEADERS : List.of(header)) {
      Optional<byte[]> value = record.header(name);
      if (value.isPresent()) {
        byte[] id = value.get();
        return id.length == Long.BYTES
            ? Long.toString(ByteBuffer.wrap(id).getLong())
            : new String(id, StandardCharsets.UTF_8);
      }
    }
    throw Prefixes.bad(
        header.isEmpty()
            ? "a header must hold the schema's id: one of " + String.join(", ", HEADERS)
            : "header '%s' must hold the schema's id".formatted(header));
  }

  private record Prefix(String id, String message) implements MessageFields {
    @Override
    public Optional<String> text(String path) {
      return switch (path) {
        case "apicurio.schema_id" -> Optional.of(id);
        case "apicurio.message_name" -> message.isEmpty() ? Optional.empty() : Optional.of(message);
        default -> Optional.empty();
      };
    }
  }
}
