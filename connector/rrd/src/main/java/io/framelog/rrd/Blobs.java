/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Byte strings: pictures, videos, samples. In Arrow a list of octets ({@code u8[]}), never Arrow's
 * own binary type, which Rerun does not read.
 *
 * <p>Blobs are not copied. The caller leaves their bytes unchanged until the chunk that holds them
 * is written; the positions of buffers are free. Blobs that were read are views of the chunk's
 * bytes.
 */
public final class Blobs extends Values {
  private final List<ByteBuffer> values;
  private final long bytes;

  Blobs(List<ByteBuffer> slices, @Nullable BitSet present) {
    super(slices.size(), present);
    this.values = slices;
    long sum = 0;
    for (ByteBuffer value : slices) {
      sum += value.remaining();
    }
    // the offsets of Arrow lists are signed numbers of 32 bits
    if (sum > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "A chunk holds at most "
              + Integer.MAX_VALUE
              + " bytes of blobs in a column, but there are "
              + sum
              + "; spread the rows over several chunks");
    }
    this.bytes = sum;
  }

  /** The arrays are not copied. */
  public static Blobs of(byte[]... values) {
    return ofArrays(Arrays.asList(values));
  }

  /** The arrays are not copied. */
  public static Blobs ofArrays(List<byte[]> values) {
    return ofBuffers(values.stream().map(ByteBuffer::wrap).toList());
  }

  /** Each from position to limit. The bytes are not copied. */
  public static Blobs ofBuffers(List<ByteBuffer> values) {
    List<ByteBuffer> slices = new ArrayList<>(values.size());
    for (ByteBuffer value : values) {
      slices.add(value.slice());
    }
    return new Blobs(slices, null);
  }

  /** A read-only view of the blob with this index. */
  public ByteBuffer value(int index) {
    return values.get(index).asReadOnlyBuffer();
  }

  /** A copy of the blob with this index. */
  public byte[] copy(int index) {
    ByteBuffer value = values.get(index).duplicate();
    byte[] copy = new byte[value.remaining()];
    value.get(copy);
    return copy;
  }

  /** Length in bytes of the blob with this index. */
  public int length(int index) {
    return values.get(index).remaining();
  }

  @Override
  String describePresent(int index) {
    return length(index) + " bytes";
  }

  @Override
  Blobs withPresent(BitSet marks) {
    return new Blobs(values, marks);
  }

  @Override
  long byteSize() {
    return bytes;
  }

  @Override
  ArrowField field(String name, boolean nullable) {
    ArrowField octet = ArrowField.leaf("item", /* nullable= */ false, ArrowType.UINT8);
    return new ArrowField(name, nullable, ArrowType.LIST, List.of(octet), Map.of());
  }

  @Override
  ArrowArray array() {
    int[] offsets = new int[values.size() + 1];
    for (int i = 0; i < values.size(); i++) {
      offsets[i + 1] = offsets[i] + values.get(i).remaining();
    }
    return new ArrowArray(
        size(),
        absentCount(),
        List.of(validityBuffer(), ArrowBuffer.ofInts(offsets)),
        List.of(ArrowArray.ofFixedWidth(bytes, ArrowBuffer.of(values))));
  }
}
