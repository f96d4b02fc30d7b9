/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.generic;

import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.TimeNotation;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/**
 * Messages that are one Avro datum.
 *
 * @param schema that they are written with, exactly: Avro has no field numbers
 * @param fingerprint of the schema, where messages begin with it
 */
record AvroLayout(Schema schema, OptionalLong fingerprint, String dataPath, DataEncoding encoding)
    implements MessageLayout {

  AvroLayout {
    Schema data =
        AvroSchemas.at(schema, dataPath)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the schema has no field '%s' for the picture".formatted(dataPath)));
    Schema.Type type = data.getType();
    boolean fits =
        switch (encoding) {
          case BYTES -> type == Schema.Type.BYTES || type == Schema.Type.FIXED;
          case BASE64 -> type == Schema.Type.STRING;
          case ARRAY -> false;
        };
    if (!fits) {
      throw new IllegalArgumentException(
          "the field '%s' for the picture must be bytes or fixed, or a string of base64 where"
                  .formatted(dataPath)
              + " data-encoding says so, but is "
              + type.getName());
    }
  }

  @Override
  public Parts parts(ByteBuffer body, FrameLimits limits) throws FrameRejectedException {
    return new AvroWalk(this, body, limits.maxPayloadBytes()).walk();
  }

  @Override
  public Optional<TimeNotation> timeNotation(String path) {
    return AvroSchemas.at(schema, path).map(Schema::getLogicalType).flatMap(AvroLayout::notation);
  }

  private static Optional<TimeNotation> notation(LogicalType type) {
    if (type instanceof LogicalTypes.TimestampMillis) {
      return Optional.of(TimeNotation.MILLIS);
    }
    if (type instanceof LogicalTypes.TimestampMicros) {
      return Optional.of(TimeNotation.MICROS);
    }
    return type instanceof LogicalTypes.TimestampNanos
        ? Optional.of(TimeNotation.NANOS)
        : Optional.empty();
  }
}
