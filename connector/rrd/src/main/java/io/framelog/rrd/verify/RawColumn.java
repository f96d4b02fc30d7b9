/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The values of one field: checked, but still as they stand in the file.
 *
 * @param validity one bit per value; empty where all are present
 * @param buffers those after the validity
 */
record RawColumn(
    RawField field,
    int length,
    int nullCount,
    ByteBuffer validity,
    List<ByteBuffer> buffers,
    List<RawColumn> children) {

  boolean isPresent(int index) {
    return nullCount == 0 || (validity.get(index / 8) >> (index % 8) & 1) == 1;
  }

  /** A whole number or bool; unsigned below 64 bits if the type is. */
  long number(int index) {
    if (field.type().name().equals("Bool")) {
      return buffers.get(0).get(index / 8) >> (index % 8) & 1;
    }
    ByteBuffer data = buffers.get(0);
    boolean unsigned = field.type().name().startsWith("U");
    return switch (field.type().size()) {
      case 1 -> unsigned ? Byte.toUnsignedLong(data.get(index)) : data.get(index);
      case 2 ->
          unsigned ? Short.toUnsignedLong(data.getShort(2 * index)) : data.getShort(2 * index);
      case 4 -> unsigned ? Integer.toUnsignedLong(data.getInt(4 * index)) : data.getInt(4 * index);
      default -> data.getLong(8 * index);
    };
  }

  /** Of a list or text: index of its first item or byte. */
  int start(int index) {
    return buffers.get(0).getInt(4 * index);
  }

  /** Of a list or text: index after its last item or byte. */
  int end(int index) {
    return buffers.get(0).getInt(4 * index + 4);
  }

  String text(int index) {
    ByteBuffer bytes = buffers.get(1).slice(start(index), end(index) - start(index));
    return StandardCharsets.UTF_8.decode(bytes).toString();
  }

  RawColumn items() {
    return children.get(0);
  }

  /** Of a list of bytes: a view of one. */
  ByteBuffer blob(int index) {
    return items().buffers.get(0).slice(start(index), end(index) - start(index));
  }
}
