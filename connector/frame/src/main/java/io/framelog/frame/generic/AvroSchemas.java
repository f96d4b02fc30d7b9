/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.generic;

import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/** What a path means in an Avro schema. */
final class AvroSchemas {

  private AvroSchemas() {}

  /** The schema of the scalar at a path; the members of a union have the path of the union. */
  static Optional<Schema> at(Schema schema, String path) {
    return at(schema, FieldPath.names(path));
  }

  private static Optional<Schema> at(Schema schema, List<String> names) {
    return switch (schema.getType()) {
      case UNION ->
          schema.getTypes().stream()
              .map(member -> at(member, names))
              .flatMap(Optional::stream)
              .findFirst();
      case RECORD -> {
        Schema.Field field = names.isEmpty() ? null : schema.getField(names.get(0));
        yield field == null ? Optional.empty() : at(field.schema(), names.subList(1, names.size()));
      }
      case MAP ->
          names.isEmpty()
              ? Optional.empty()
              : at(schema.getValueType(), names.subList(1, names.size()));
      case ARRAY ->
          names.isEmpty()
              ? Optional.empty()
              : at(schema.getElementType(), names.subList(1, names.size()));
      case ENUM, FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN ->
          names.isEmpty() ? Optional.of(schema) : Optional.empty();
      case NULL -> Optional.empty();
    };
  }
}
