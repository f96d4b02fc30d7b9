/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.envelope;

import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameRecord;
import io.framelog.frame.FrameRejectedException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;

/**
 * The wire format of AWS Glue Schema Registry.
 *
 * <pre>
 *   | 03 | compression: 00 none, 05 zlib | schema version UUID, 16 B BE | message
 * </pre>
 */
record GlueEnvelope() implements Envelope {
  private static final byte VERSION = 3;
  private static final byte UNCOMPRESSED = 0;
  private static final byte ZLIB = 5;
  private static final String WHERE = "the message";

  @Override
  public Opened open(FrameRecord record, ByteBuffer body, FrameLimits limits)
      throws FrameRejectedException {
    ByteBuffer rest = body.duplicate();
    byte version = Prefixes.u8(rest, WHERE, "Glue's version byte");
    if (version != VERSION) {
      throw Prefixes.bad(
          "the message must begin with Glue's version byte 03, but began with %02x"
              .formatted(version));
    }
    byte compression = Prefixes.u8(rest, WHERE, "Glue's compression byte");
    Prefixes.require(rest, 2 * Long.BYTES, WHERE, "a schema version id");
    UUID schema = new UUID(rest.getLong(), rest.getLong());
    ByteBuffer message =
        switch (compression) {
          case UNCOMPRESSED -> rest;
          case ZLIB -> Zlib.inflate(rest, limits.maxPayloadBytes());
          default ->
              throw Prefixes.bad(
                  "Glue's compression byte is 00 or 05, but was %02x".formatted(compression));
        };
    return new Opened(
        message,
        path ->
            path.equals("glue.schema_version_id")
                ? Optional.of(schema.toString())
                : Optional.empty());
  }
}
