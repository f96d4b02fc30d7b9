/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of one type. Arrays are copied; numbers that were read are views of the file's bytes.
 *
 * <p>Unsigned numbers are given and held as the signed Java number of the same bits.
 */
public final class Numbers extends Values {
  private final NumberType type;

  /** Little-endian, with exactly the bytes of all numbers. */
  private final ByteBuffer data;

  Numbers(NumberType type, ByteBuffer data, @Nullable BitSet present) {
    super(data.remaining() / type.bytes(), present);
    this.type = type;
    this.data = data.slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  private static Numbers of(NumberType type, ArrowBuffer data) {
    return new Numbers(type, data.littleEndian(), null);
  }

  /** Signed numbers of 8 bits. */
  public static Numbers int8(byte... values) {
    return of(NumberType.INT8, ArrowBuffer.ofBytes(values.clone()));
  }

  /** Signed numbers of 16 bits. */
  public static Numbers int16(short... values) {
    return of(NumberType.INT16, ArrowBuffer.ofShorts(values));
  }

  /** Signed numbers of 32 bits. */
  public static Numbers int32(int... values) {
    return of(NumberType.INT32, ArrowBuffer.ofInts(values));
  }

  /** Signed numbers of 64 bits. */
  public static Numbers int64(long... values) {
    return of(NumberType.INT64, ArrowBuffer.ofLongs(values));
  }

  /** The bits of unsigned numbers of 8 bits. */
  public static Numbers uint8(byte... values) {
    return of(NumberType.UINT8, ArrowBuffer.ofBytes(values.clone()));
  }

  /** The bits of unsigned numbers of 16 bits. */
  public static Numbers uint16(short... values) {
    return of(NumberType.UINT16, ArrowBuffer.ofShorts(values));
  }

  /** The bits of unsigned numbers of 32 bits. */
  public static Numbers uint32(int... values) {
    return of(NumberType.UINT32, ArrowBuffer.ofInts(values));
  }

  /** The bits of unsigned numbers of 64 bits. */
  public static Numbers uint64(long... values) {
    return of(NumberType.UINT64, ArrowBuffer.ofLongs(values));
  }

  /** The bits of IEEE 754 binary16 numbers. */
  public static Numbers float16Bits(short... values) {
    return of(NumberType.FLOAT16, ArrowBuffer.ofShorts(values));
  }

  /** Floating point numbers of 32 bits. */
  public static Numbers float32(float... values) {
    return of(NumberType.FLOAT32, ArrowBuffer.ofFloats(values));
  }

  /** Floating point numbers of 64 bits. */
  public static Numbers float64(double... values) {
    return of(NumberType.FLOAT64, ArrowBuffer.ofDoubles(values));
  }

  public NumberType type() {
    return type;
  }

  /** The number with this index; of UINT64 the bits, of floating point numbers the whole part. */
  public long longValue(int index) {
    return switch (type) {
      case INT8 -> data.get(index);
      case UINT8 -> Byte.toUnsignedLong(data.get(index));
      case INT16 -> data.getShort(index * Short.BYTES);
      case UINT16 -> Short.toUnsignedLong(data.getShort(index * Short.BYTES));
      case INT32 -> data.getInt(index * Integer.BYTES);
      case UINT32 -> Integer.toUnsignedLong(data.getInt(index * Integer.BYTES));
      case INT64, UINT64 -> data.getLong(index * Long.BYTES);
      case FLOAT16, FLOAT32, FLOAT64 -> (long) doubleValue(index);
    };
  }

  /** The number with this index, as near as a double comes to it. */
  public double doubleValue(int index) {
    return switch (type) {
      case INT8, UINT8, INT16, UINT16, INT32, UINT32, INT64 -> longValue(index);
      case UINT64 -> unsigned(longValue(index));
      case FLOAT16 -> Float16.toDouble(data.getShort(index * Short.BYTES));
      case FLOAT32 -> data.getFloat(index * Float.BYTES);
      case FLOAT64 -> data.getDouble(index * Double.BYTES);
    };
  }

  private static double unsigned(long bits) {
    return bits >= 0 ? bits : ((bits >>> 1) | (bits & 1)) * 2.0;
  }

  @Override
  String describePresent(int index) {
    return switch (type) {
      case INT8, UINT8, INT16, UINT16, INT32, UINT32, INT64 -> Long.toString(longValue(index));
      case UINT64 -> Long.toUnsignedString(longValue(index));
      case FLOAT32 -> Float.toString(data.getFloat(index * Float.BYTES));
      case FLOAT16, FLOAT64 -> Double.toString(doubleValue(index));
    };
  }

  @Override
  Numbers withPresent(BitSet marks) {
    return new Numbers(type, data, marks);
  }

  @Override
  long byteSize() {
    return data.remaining();
  }

  @Override
  ArrowField field(String name, boolean nullable) {
    return ArrowField.leaf(name, nullable, type.arrowType());
  }

  @Override
  ArrowArray array() {
    return new ArrowArray(
        size(), absentCount(), List.of(validityBuffer(), ArrowBuffer.of(data)), List.of());
  }
}
