/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import org.apache.arrow.flatbuf.Precision;
import org.apache.arrow.flatbuf.Type;

/** How the values of a type lie in buffers, validity aside. */
enum ArrowLayout {
  /** One buffer of {@link #widthBytes} per value. */
  FIXED_WIDTH,
  /** One buffer of bits. */
  BITS,
  /** Offsets of 32 bits, and bytes. */
  BYTES,
  /** Offsets of 32 bits, and a child. */
  LIST,
  /** A child with a fixed number of values for each. */
  FIXED_SIZE_LIST,
  /** Children of the same length. */
  STRUCT,
  /** A type that no component of Rerun has. */
  OTHER;

  static ArrowLayout of(ArrowType type) {
    if (widthBytes(type) > 0) {
      return FIXED_WIDTH;
    }
    if (type instanceof ArrowType.FixedSizeList) {
      return FIXED_SIZE_LIST;
    }
    return switch (type.id()) {
      case Type.Bool -> BITS;
      case Type.Utf8, Type.Binary -> BYTES;
      case Type.List -> LIST;
      case Type.Struct_ -> STRUCT;
      default -> OTHER;
    };
  }

  /** Bytes of one value of a type of fixed width; 0 for other types. */
  static int widthBytes(ArrowType type) {
    if (type instanceof ArrowType.Int number) {
      return number.bitWidth() / Byte.SIZE;
    }
    if (type instanceof ArrowType.FloatingPoint number) {
      return switch (number.precision()) {
        case Precision.HALF -> Short.BYTES;
        case Precision.SINGLE -> Float.BYTES;
        default -> Double.BYTES;
      };
    }
    if (type instanceof ArrowType.Timestamp || type instanceof ArrowType.Duration) {
      return Long.BYTES;
    }
    return type instanceof ArrowType.FixedSizeBinary bytes ? bytes.byteWidth() : 0;
  }
}
