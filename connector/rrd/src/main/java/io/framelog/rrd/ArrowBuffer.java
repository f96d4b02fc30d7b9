/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The bytes of one Arrow buffer, perhaps in several pieces that are written one after the other.
 * The pieces are read through duplicates, so their positions stay.
 */
record ArrowBuffer(List<ByteBuffer> pieces, long length) {
  static final ArrowBuffer EMPTY = new ArrowBuffer(List.of(), 0);

  static ArrowBuffer of(ByteBuffer bytes) {
    return new ArrowBuffer(List.of(bytes), bytes.remaining());
  }

  static ArrowBuffer of(List<ByteBuffer> pieces) {
    long length = 0;
    for (ByteBuffer piece : pieces) {
      length += piece.remaining();
    }
    return new ArrowBuffer(pieces, length);
  }

  static ArrowBuffer ofBytes(byte... values) {
    return of(ByteBuffer.wrap(values));
  }

  static ArrowBuffer ofShorts(short... values) {
    ByteBuffer bytes = littleEndian(values.length, Short.BYTES);
    for (short value : values) {
      bytes.putShort(value);
    }
    return of(bytes.flip());
  }

  static ArrowBuffer ofInts(int... values) {
    ByteBuffer bytes = littleEndian(values.length, Integer.BYTES);
    for (int value : values) {
      bytes.putInt(value);
    }
    return of(bytes.flip());
  }

  static ArrowBuffer ofLongs(long... values) {
    ByteBuffer bytes = littleEndian(values.length, Long.BYTES);
    for (long value : values) {
      bytes.putLong(value);
    }
    return of(bytes.flip());
  }

  static ArrowBuffer ofFloats(float... values) {
    ByteBuffer bytes = littleEndian(values.length, Float.BYTES);
    for (float value : values) {
      bytes.putFloat(value);
    }
    return of(bytes.flip());
  }

  static ArrowBuffer ofDoubles(double... values) {
    ByteBuffer bytes = littleEndian(values.length, Double.BYTES);
    for (double value : values) {
      bytes.putDouble(value);
    }
    return of(bytes.flip());
  }

  /** One bit per value, least significant first. */
  static ArrowBuffer ofBits(BitSet bits, int count) {
    byte[] bytes = new byte[(count + 7) / 8];
    byte[] set = bits.toByteArray();
    System.arraycopy(set, 0, bytes, 0, set.length);
    return of(ByteBuffer.wrap(bytes));
  }

  static ArrowBuffer ofBooleans(boolean... values) {
    BitSet bits = new BitSet(values.length);
    for (int i = 0; i < values.length; i++) {
      bits.set(i, values[i]);
    }
    return ofBits(bits, values.length);
  }

  /** Views of some of the bytes, without a copy. */
  List<ByteBuffer> slice(long from, long byteCount) {
    List<ByteBuffer> slices = new ArrayList<>();
    long start = from;
    long left = byteCount;
    for (ByteBuffer piece : pieces) {
      long skipped = Math.min(start, piece.remaining());
      long taken = Math.min(left, piece.remaining() - skipped);
      if (taken > 0) {
        slices.add(piece.slice(piece.position() + (int) skipped, (int) taken));
      }
      start -= skipped;
      left -= taken;
    }
    return slices;
  }

  /** Of a buffer in one piece, as all but the bytes of values are. */
  ByteBuffer littleEndian() {
    ByteBuffer bytes = pieces.isEmpty() ? ByteBuffer.allocate(0) : pieces.get(0).duplicate();
    return bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  private static ByteBuffer littleEndian(int count, int bytesEach) {
    return ByteBuffer.allocate(Math.multiplyExact(count, bytesEach)).order(ByteOrder.LITTLE_ENDIAN);
  }
}
