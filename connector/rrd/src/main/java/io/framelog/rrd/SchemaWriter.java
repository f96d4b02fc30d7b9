/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import com.google.flatbuffers.FlatBufferBuilder;
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
import org.apache.arrow.flatbuf.Null;
import org.apache.arrow.flatbuf.Schema;
import org.apache.arrow.flatbuf.Timestamp;
import org.apache.arrow.flatbuf.Type;

/** Writes Arrow's flatbuffer table {@code Schema}. */
final class SchemaWriter {
  private SchemaWriter() {}

  static int write(
      FlatBufferBuilder builder, List<ArrowField> fields, Map<String, String> metadata) {
    int fieldsVector = Schema.createFieldsVector(builder, fields(builder, fields));
    int metadataVector = Schema.createCustomMetadataVector(builder, keyValues(builder, metadata));
    Schema.startSchema(builder);
    Schema.addEndianness(builder, Endianness.Little);
    Schema.addFields(builder, fieldsVector);
    if (!metadata.isEmpty()) {
      Schema.addCustomMetadata(builder, metadataVector);
    }
    return Schema.endSchema(builder);
  }

  private static int[] fields(FlatBufferBuilder builder, List<ArrowField> fields) {
    int[] offsets = new int[fields.size()];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = field(builder, fields.get(i));
    }
    return offsets;
  }

  private static int field(FlatBufferBuilder builder, ArrowField field) {
    int name = builder.createString(field.name());
    int type = type(builder, field.type());
    // the vector of children must be there, empty or not
    int children = Field.createChildrenVector(builder, fields(builder, field.children()));
    int metadata = Field.createCustomMetadataVector(builder, keyValues(builder, field.metadata()));
    Field.startField(builder);
    Field.addName(builder, name);
    Field.addNullable(builder, field.nullable());
    Field.addTypeType(builder, field.type().id());
    Field.addType(builder, type);
    Field.addChildren(builder, children);
    if (!field.metadata().isEmpty()) {
      Field.addCustomMetadata(builder, metadata);
    }
    return Field.endField(builder);
  }

  private static int[] keyValues(FlatBufferBuilder builder, Map<String, String> metadata) {
    int[] offsets = new int[metadata.size()];
    int i = 0;
    for (Map.Entry<String, String> entry : metadata.entrySet()) {
      int key = builder.createString(entry.getKey());
      int value = builder.createString(entry.getValue());
      offsets[i++] = KeyValue.createKeyValue(builder, key, value);
    }
    return offsets;
  }

  private static int type(FlatBufferBuilder builder, ArrowType type) {
    if (type instanceof ArrowType.Int t) {
      return Int.createInt(builder, t.bitWidth(), t.isSigned());
    }
    if (type instanceof ArrowType.FloatingPoint t) {
      return FloatingPoint.createFloatingPoint(builder, t.precision());
    }
    if (type instanceof ArrowType.Timestamp t) {
      int zone = t.zone().isEmpty() ? 0 : builder.createString(t.zone());
      Timestamp.startTimestamp(builder);
      Timestamp.addUnit(builder, t.unit());
      if (zone != 0) {
        Timestamp.addTimezone(builder, zone);
      }
      return Timestamp.endTimestamp(builder);
    }
    if (type instanceof ArrowType.Duration t) {
      return Duration.createDuration(builder, t.unit());
    }
    if (type instanceof ArrowType.FixedSizeBinary t) {
      return FixedSizeBinary.createFixedSizeBinary(builder, t.byteWidth());
    }
    if (type instanceof ArrowType.FixedSizeList t) {
      return FixedSizeList.createFixedSizeList(builder, t.listSize());
    }
    if (type instanceof ArrowType.ReadOnly t) {
      throw new IllegalArgumentException(
          "Arrow type " + Type.name(t.id()) + " can be read over, but not written");
    }
    // a type without parameters is an empty table, whichever it is
    Null.startNull(builder);
    return Null.endNull(builder);
  }
}
