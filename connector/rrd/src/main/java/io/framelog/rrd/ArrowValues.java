/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.LongBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values out of Arrow arrays that were read. Lengths are checked against the buffers first; what
 * does not fit is an {@link IllegalArgumentException}.
 */
final class ArrowValues {
  private ArrowValues() {}

  /** The buffer of values of fixed width, which has at least {@code count} of them. */
  static ByteBuffer data(ArrowArray array, int count, int bytesEach) {
    ByteBuffer bytes = array.buffers().get(1).littleEndian();
    if (bytes.remaining() < (long) count * bytesEach) {
      throw new IllegalArgumentException(
          count + " values of " + bytesEach + " bytes in a buffer of " + bytes.remaining());
    }
    return bytes;
  }

  static long[] longs(Decoding decoding, ArrowArray array) {
    int count = (int) array.length();
    LongBuffer data = data(array, count, Long.BYTES).asLongBuffer();
    decoding.charge(count, Long.BYTES);
    long[] values = new long[count];
    data.get(values);
    return values;
  }

  static boolean[] booleans(Decoding decoding, ArrowArray array) {
    int count = (int) array.length();
    decoding.charge(count, Byte.BYTES);
    BitSet bits = bits(array.buffers().get(1), count);
    boolean[] values = new boolean[count];
    for (int i = 0; i < count; i++) {
      values[i] = bits.get(i);
    }
    return values;
  }

  static List<String> texts(Decoding decoding, ArrowArray array) {
    int[] offsets = offsets(decoding, array);
    decoding.charge(array.length(), Decoding.OBJECT_BYTES);
    ByteBuffer bytes = array.buffers().get(2).littleEndian();
    requireWithin(offsets, bytes.remaining());
    // one text may have them all, and stays next to its characters for a moment
    decoding.charge(offsets[offsets.length - 1] - offsets[0], 2L * Character.BYTES);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    List<String> values = new ArrayList<>(offsets.length - 1);
    for (int i = 0; i + 1 < offsets.length; i++) {
      try {
        CharBuffer text = decoder.decode(bytes.slice(offsets[i], offsets[i + 1] - offsets[i]));
        values.add(text.toString());
      } catch (CharacterCodingException e) {
        throw new IllegalArgumentException("a text that is not UTF-8", e);
      }
    }
    return values;
  }

  /** Views of the byte strings in an array of lists of octets. */
  static List<ByteBuffer> blobs(Decoding decoding, ArrowArray array) {
    int[] offsets = offsets(decoding, array);
    decoding.charge(array.length(), Decoding.OBJECT_BYTES);
    ArrowArray octets = array.children().get(0);
    ByteBuffer bytes = data(octets, (int) octets.length(), Byte.BYTES);
    requireWithin(offsets, octets.length());
    List<ByteBuffer> values = new ArrayList<>(offsets.length - 1);
    for (int i = 0; i + 1 < offsets.length; i++) {
      values.add(bytes.slice(offsets[i], offsets[i + 1] - offsets[i]));
    }
    return values;
  }

  /** The cells of an array of lists. */
  static Cells cells(Decoding decoding, ArrowArray array) {
    int[] offsets = offsets(decoding, array);
    requireWithin(offsets, array.children().get(0).length());
    return Cells.of(offsets, validity(array));
  }

  /** Which values are there; null if all are. */
  static @Nullable BitSet validity(ArrowArray array) {
    if (array.nullCount() == 0) {
      return null;
    }
    BitSet present = bits(array.buffers().get(0), (int) array.length());
    long nulls = array.length() - present.cardinality();
    if (nulls != array.nullCount()) {
      throw new IllegalArgumentException(
          nulls + " nulls where " + array.nullCount() + " were said");
    }
    return present;
  }

  /** Ascending offsets, one more than the array has values. */
  private static int[] offsets(Decoding decoding, ArrowArray array) {
    if (array.length() == 0) {
      return new int[1];
    }
    int count = Math.toIntExact(array.length() + 1);
    ByteBuffer bytes = data(array, count, Integer.BYTES);
    decoding.charge(count, Integer.BYTES);
    int[] offsets = new int[count];
    bytes.asIntBuffer().get(offsets);
    int previous = 0;
    for (int offset : offsets) {
      if (offset < previous) {
        throw new IllegalArgumentException("offset " + offset + " after " + previous);
      }
      previous = offset;
    }
    return offsets;
  }

  private static void requireWithin(int[] offsets, long length) {
    int last = offsets[offsets.length - 1];
    if (last > length) {
      throw new IllegalArgumentException("values up to " + last + " of only " + length);
    }
  }

  private static BitSet bits(ArrowBuffer buffer, int count) {
    ByteBuffer bytes = buffer.littleEndian();
    if (bytes.remaining() * 8L < count) {
      throw new IllegalArgumentException(count + " bits in " + bytes.remaining() + " bytes");
    }
    BitSet bits = BitSet.valueOf(bytes.slice(0, (count + 7) / 8));
    bits.clear(count, Math.max(count, bits.length()));
    return bits;
  }
}
