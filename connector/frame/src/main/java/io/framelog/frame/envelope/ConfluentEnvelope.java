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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Confluent's wire format, before the message or alone in a header.
 *
 * <pre>
 *   version 0   | 00 | schema id u32 BE   | [message indexes] | message
 *   version 1   | 01 | schema GUID, 16 B  | [message indexes] | message
 * </pre>
 *
 * @param protobufIndexes whether the indexes of a Protobuf message follow the id
 */
record ConfluentEnvelope(Place place, boolean protobufIndexes) implements Envelope {
  static final String HEADER = "__value_schema_id";

  private static final byte VERSION_0 = 0;
  private static final byte VERSION_1 = 1;

  /** Where the prefix is. */
  enum Place {
    VALUE,
    HEADER
  }

  @Override
  public Opened open(FrameRecord record, ByteBuffer body, FrameLimits limits)
      throws FrameRejectedException {
    return switch (place) {
      case VALUE -> {
        ByteBuffer rest = body.duplicate();
        Prefix prefix = prefix(rest, "the message");
        yield new Opened(rest, prefix);
      }
      case HEADER -> {
        ByteBuffer header = ByteBuffer.wrap(Prefixes.requiredHeader(record, HEADER));
        Prefix prefix = prefix(header, "header '" + HEADER + "'");
        if (header.hasRemaining()) {
          throw Prefixes.bad(
              "header '%s' has %d bytes after the schema's id%s"
                  .formatted(
                      HEADER,
                      header.remaining(),
                      protobufIndexes ? " and message indexes" : ": are they message indexes?"));
        }
        yield new Opened(body, prefix);
      }
    };
  }

  private Prefix prefix(ByteBuffer in, String what) throws FrameRejectedException {
    byte version = Prefixes.u8(in, what, "Confluent's version byte");
    return switch (version) {
      case VERSION_0 -> {
        Prefixes.require(in, Integer.BYTES, what, "a schema id");
        long id = Integer.toUnsignedLong(in.getInt());
        yield new Prefix(id, /* guid= */ null, indexes(in, what));
      }
      case VERSION_1 -> {
        Prefixes.require(in, 2 * Long.BYTES, what, "a schema GUID");
        UUID guid = new UUID(in.getLong(), in.getLong());
        yield new Prefix(/* id= */ 0, guid, indexes(in, what));
      }
      default ->
          throw Prefixes.bad(
              "%s must begin with Confluent's version byte 00 or 01, but began with %02x"
                  .formatted(what, version));
    };
  }

  private List<Integer> indexes(ByteBuffer in, String what) throws FrameRejectedException {
    return protobufIndexes ? MessageIndexes.read(in, what) : List.of();
  }

  /** What is said of the schema; text is made for those who ask. */
  private record Prefix(long id, @Nullable UUID guid, List<Integer> indexes)
      implements MessageFields {
    @Override
    public Optional<String> text(String path) {
      return switch (path) {
        case "confluent.schema_id" ->
            guid == null ? Optional.of(Long.toString(id)) : Optional.empty();
        case "confluent.schema_guid" -> Optional.ofNullable(guid).map(UUID::toString);
        case "confluent.message_indexes" ->
            indexes.isEmpty()
                ? Optional.empty()
                : Optional.of(
                    indexes.stream().map(String::valueOf).collect(Collectors.joining("/")));
        default -> Optional.empty();
      };
    }
  }
}
