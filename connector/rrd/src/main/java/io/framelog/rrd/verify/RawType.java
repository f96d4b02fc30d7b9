/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import org.apache.arrow.flatbuf.Duration;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.FixedSizeBinary;
import org.apache.arrow.flatbuf.FixedSizeList;
import org.apache.arrow.flatbuf.FloatingPoint;
import org.apache.arrow.flatbuf.Int;
import org.apache.arrow.flatbuf.Timestamp;
import org.apache.arrow.flatbuf.Type;
import org.jspecify.annotations.Nullable;

/**
 * An Arrow type without its children.
 *
 * @param id of the flatbuffer union
 * @param size bytes of a value for types of fixed width, elements for a FixedSizeList, else 0
 */
record RawType(int id, int size, String name) {
  private static final String[] UNITS = {"s", "ms", "us", "ns"};

  static RawType of(Field field) throws Damage {
    int id = field.typeType();
    return switch (id) {
      case Type.Int -> {
        Int type = (Int) required(field, field.type(new Int()));
        yield new RawType(
            id, type.bitWidth() / 8, (type.isSigned() ? "" : "U") + "Int" + type.bitWidth());
      }
      case Type.FloatingPoint -> {
        FloatingPoint type = (FloatingPoint) required(field, field.type(new FloatingPoint()));
        int bytes = 2 << type.precision();
        yield new RawType(id, bytes, "Float" + bytes * 8);
      }
      case Type.Timestamp -> {
        Timestamp type = (Timestamp) required(field, field.type(new Timestamp()));
        String zone = type.timezone() == null ? "" : ", " + type.timezone();
        yield new RawType(id, 8, "Timestamp(" + UNITS[type.unit()] + zone + ")");
      }
      case Type.Duration -> {
        Duration type = (Duration) required(field, field.type(new Duration()));
        yield new RawType(id, 8, "Duration(" + UNITS[type.unit()] + ")");
      }
      case Type.FixedSizeBinary -> {
        int width =
            ((FixedSizeBinary) required(field, field.type(new FixedSizeBinary()))).byteWidth();
        yield new RawType(id, width, "FixedSizeBinary(" + width + ")");
      }
      case Type.FixedSizeList -> {
        int size = ((FixedSizeList) required(field, field.type(new FixedSizeList()))).listSize();
        yield new RawType(id, size, "FixedSizeList(" + size + ")");
      }
      case Type.Struct_ -> new RawType(id, 0, "Struct");
      default ->
          new RawType(id, 0, id > 0 && id < Type.names.length ? Type.name(id) : "type " + id);
    };
  }

  private static Object required(Field field, @Nullable Object type) throws Damage {
    if (type == null) {
      throw new Damage(-1, "the Arrow type of field " + field.name(), "none");
    }
    return type;
  }

  boolean isList() {
    return id == Type.List;
  }

  boolean isUtf8() {
    return id == Type.Utf8;
  }

  /** Whether values stand one beside the other, {@link #size} bytes each. */
  boolean isFixedWidth() {
    return switch (id) {
      case Type.Int, Type.FloatingPoint, Type.Timestamp, Type.Duration, Type.FixedSizeBinary ->
          true;
      default -> false;
    };
  }
}
