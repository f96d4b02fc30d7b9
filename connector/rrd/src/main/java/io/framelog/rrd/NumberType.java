/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.Arrays;
import java.util.Optional;
import org.apache.arrow.flatbuf.Precision;

/** The number types of Arrow. */
public enum NumberType {
  INT8(Byte.BYTES),
  INT16(Short.BYTES),
  INT32(Integer.BYTES),
  INT64(Long.BYTES),
  UINT8(Byte.BYTES),
  UINT16(Short.BYTES),
  UINT32(Integer.BYTES),
  UINT64(Long.BYTES),
  /** IEEE 754 binary16. */
  FLOAT16(Short.BYTES),
  FLOAT32(Float.BYTES),
  FLOAT64(Double.BYTES);

  private final int bytes;

  NumberType(int bytes) {
    this.bytes = bytes;
  }

  /** Width of one number. */
  public int bytes() {
    return bytes;
  }

  ArrowType arrowType() {
    return switch (this) {
      case INT8, INT16, INT32, INT64 -> new ArrowType.Int(bytes * Byte.SIZE, true);
      case UINT8, UINT16, UINT32, UINT64 -> new ArrowType.Int(bytes * Byte.SIZE, false);
      case FLOAT16 -> new ArrowType.FloatingPoint(Precision.HALF);
      case FLOAT32 -> ArrowType.FLOAT32;
      case FLOAT64 -> ArrowType.FLOAT64;
    };
  }

  static Optional<NumberType> of(ArrowType type) {
    return Arrays.stream(values()).filter(n -> n.arrowType().equals(type)).findFirst();
  }
}
