/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import com.google.flatbuffers.Table;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.arrow.flatbuf.Duration;
import org.apache.arrow.flatbuf.Endianness;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.FixedSizeBinary;
import org.apache.arrow.flatbuf.FixedSizeList;
import org.apache.arrow.flatbuf.FloatingPoint;
import org.apache.arrow.flatbuf.Int;
import org.apache.arrow.flatbuf.KeyValue;
import org.apache.arrow.flatbuf.Schema;
import org.apache.arrow.flatbuf.Timestamp;
import org.apache.arrow.flatbuf.Type;
import org.jspecify.annotations.Nullable;

/** Reads Arrow's flatbuffer table {@code Schema}. */
final class SchemaReader {
  /** Far more than any schema has; damage could make a field its own child. */
  private static final int MAX_DEPTH = 16;

  private static final int MAX_FIELDS = 1 << 16;

  private final Decoding decoding;
  private int fieldsLeft = MAX_FIELDS;

  SchemaReader(Decoding decoding) {
    this.decoding = decoding;
  }

  List<ArrowField> fields(Schema schema) {
    if (schema.endianness() != Endianness.Little) {
      throw new IllegalArgumentException("big-endian values");
    }
    List<ArrowField> fields = new ArrayList<>();
    for (int i = 0; i < schema.fieldsLength(); i++) {
      fields.add(field(schema.fields(i), /* depth= */ 0));
    }
    return fields;
  }

  Map<String, String> metadata(Schema schema) {
    Map<String, String> metadata = new LinkedHashMap<>();
    for (int i = 0; i < schema.customMetadataLength(); i++) {
      put(metadata, schema.customMetadata(i));
    }
    return metadata;
  }

  private ArrowField field(Field field, int depth) {
    if (depth > MAX_DEPTH || --fieldsLeft < 0) {
      throw new IllegalArgumentException(
          "more than " + MAX_DEPTH + " levels or " + MAX_FIELDS + " fields");
    }
    List<ArrowField> children = new ArrayList<>();
    for (int i = 0; i < field.childrenLength(); i++) {
      children.add(field(field.children(i), depth + 1));
    }
    Map<String, String> metadata = new LinkedHashMap<>();
    for (int i = 0; i < field.customMetadataLength(); i++) {
      put(metadata, field.customMetadata(i));
    }
    String name = text(field.nameAsByteBuffer());
    if (field.dictionary() != null) {
      throw new IllegalArgumentException("dictionary-encoded field " + name);
    }
    return new ArrowField(name, field.nullable(), type(field), children, metadata);
  }

  private void put(Map<String, String> metadata, KeyValue entry) {
    String key = text(entry.keyAsByteBuffer());
    if (metadata.put(key, text(entry.valueAsByteBuffer())) != null) {
      throw new IllegalArgumentException("metadata " + key + " twice");
    }
  }

  /**
   * Empty if absent. Unlike the text accessors of flatbuffers this does not go beyond its input.
   */
  private String text(@Nullable ByteBuffer bytes) {
    if (bytes == null) {
      return "";
    }
    // one text can be named very often
    decoding.charge(bytes.remaining() + Decoding.OBJECT_BYTES, Byte.BYTES);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("a text that is not UTF-8", e);
    }
  }

  private static <T extends Table> T parameters(Field field, T type) {
    if (field.type(type) == null) {
      throw new IllegalArgumentException("field " + field.name() + " without its type");
    }
    return type;
  }

  private static ArrowType type(Field field) {
    byte id = field.typeType();
    return switch (id) {
      case Type.Int -> {
        Int type = parameters(field, new Int());
        yield new ArrowType.Int(type.bitWidth(), type.isSigned());
      }
      case Type.FloatingPoint -> {
        FloatingPoint type = parameters(field, new FloatingPoint());
        yield new ArrowType.FloatingPoint(type.precision());
      }
      case Type.Timestamp -> {
        Timestamp type = parameters(field, new Timestamp());
        yield new ArrowType.Timestamp(type.unit(), type.timezone() == null ? "" : type.timezone());
      }
      case Type.Duration -> {
        Duration type = parameters(field, new Duration());
        yield new ArrowType.Duration(type.unit());
      }
      case Type.FixedSizeBinary -> {
        FixedSizeBinary type = parameters(field, new FixedSizeBinary());
        yield new ArrowType.FixedSizeBinary(type.byteWidth());
      }
      case Type.FixedSizeList -> {
        FixedSizeList type = parameters(field, new FixedSizeList());
        yield new ArrowType.FixedSizeList(type.listSize());
      }
      case Type.Null,
          Type.Bool,
          Type.Utf8,
          Type.Binary,
          Type.List,
          Type.Struct_,
          Type.LargeUtf8,
          Type.LargeBinary,
          Type.LargeList ->
          new ArrowType.Plain(id);
      // parameters of the rest are not kept
      default -> new ArrowType.ReadOnly(id);
    };
  }
}
