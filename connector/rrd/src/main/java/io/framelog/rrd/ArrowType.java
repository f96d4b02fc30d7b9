/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import org.apache.arrow.flatbuf.Precision;
import org.apache.arrow.flatbuf.TimeUnit;
import org.apache.arrow.flatbuf.Type;

/** The type of an Arrow field, without its children. */
sealed interface ArrowType {
  ArrowType INT64 = new Int(64, true);
  ArrowType UINT64 = new Int(64, false);
  ArrowType UINT32 = new Int(32, false);
  ArrowType UINT8 = new Int(8, false);
  ArrowType FLOAT32 = new FloatingPoint(Precision.SINGLE);
  ArrowType FLOAT64 = new FloatingPoint(Precision.DOUBLE);
  ArrowType UTF8 = new Plain(Type.Utf8);
  ArrowType BOOL = new Plain(Type.Bool);
  ArrowType LIST = new Plain(Type.List);
  ArrowType STRUCT = new Plain(Type.Struct_);
  ArrowType TUID = new FixedSizeBinary(Tuids.BYTES);
  ArrowType TIMESTAMP_NANOS = new Timestamp(TimeUnit.NANOSECOND, "");
  ArrowType DURATION_NANOS = new Duration(TimeUnit.NANOSECOND);

  static ArrowType of(TimelineKind kind) {
    return switch (kind) {
      case SEQUENCE -> INT64;
      case DURATION_NANOS -> DURATION_NANOS;
      case TIMESTAMP_NANOS -> TIMESTAMP_NANOS;
    };
  }

  /** The number of the type in Arrow's union of types. */
  byte id();

  record Int(int bitWidth, boolean isSigned) implements ArrowType {
    @Override
    public byte id() {
      return Type.Int;
    }
  }

  record FloatingPoint(short precision) implements ArrowType {
    @Override
    public byte id() {
      return Type.FloatingPoint;
    }
  }

  /** A zone of "" is no zone. */
  record Timestamp(short unit, String zone) implements ArrowType {
    @Override
    public byte id() {
      return Type.Timestamp;
    }
  }

  record Duration(short unit) implements ArrowType {
    @Override
    public byte id() {
      return Type.Duration;
    }
  }

  record FixedSizeBinary(int byteWidth) implements ArrowType {
    @Override
    public byte id() {
      return Type.FixedSizeBinary;
    }
  }

  record FixedSizeList(int listSize) implements ArrowType {
    @Override
    public byte id() {
      return Type.FixedSizeList;
    }
  }

  /** A type without parameters. */
  record Plain(byte id) implements ArrowType {}

  /** A type whose parameters are not kept: it can be read over, but not written. */
  record ReadOnly(byte id) implements ArrowType {}
}
