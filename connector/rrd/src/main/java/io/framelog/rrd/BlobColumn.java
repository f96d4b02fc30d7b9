/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Byte strings: pictures, videos, samples. The bytes are not copied, neither here nor when an
 * uncompressed chunk is written: do not change them as long as the column is in use.
 */
public final class BlobColumn extends ComponentColumn {
  private static final ArrowField ITEM =
      ArrowField.listOf(
          "item", ArrowField.leaf("item", /* nullable= */ false, ArrowType.UINT8), Map.of());

  private final List<ByteBuffer> values;
  private final long bytes;

  private BlobColumn(ComponentDescriptor descriptor, Cells cells, List<ByteBuffer> values) {
    super(descriptor, cells, values.size());
    this.values = values;
    long sum = 0;
    for (ByteBuffer value : values) {
      sum += value.remaining();
    }
    // the offsets of Arrow lists are signed numbers of 32 bits
    if (sum > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "A chunk holds at most "
              + Integer.MAX_VALUE
              + " bytes of blobs, but "
              + descriptor.component()
              + " has "
              + sum
              + "; spread the rows over several chunks");
    }
    this.bytes = sum;
  }

  /** One blob in each row. The arrays are not copied. */
  public static BlobColumn onePerRow(ComponentDescriptor descriptor, List<byte[]> values) {
    return of(descriptor, Cells.onePerRow(values.size()), wrapped(values));
  }

  /** One blob in each row, each from position to limit. The bytes are not copied. */
  public static BlobColumn ofBuffers(ComponentDescriptor descriptor, List<ByteBuffer> values) {
    return of(descriptor, Cells.onePerRow(values.size()), values);
  }

  /** The blobs dealt out by {@code cells}. The bytes are not copied. */
  public static BlobColumn of(
      ComponentDescriptor descriptor, Cells cells, List<ByteBuffer> values) {
    List<ByteBuffer> slices = new ArrayList<>(values.size());
    for (ByteBuffer value : values) {
      slices.add(value.slice());
    }
    return new BlobColumn(descriptor, cells, slices);
  }

  private static List<ByteBuffer> wrapped(List<byte[]> values) {
    List<ByteBuffer> buffers = new ArrayList<>(values.size());
    for (byte[] value : values) {
      buffers.add(ByteBuffer.wrap(value));
    }
    return buffers;
  }

  /** A read-only view of the blob with this index among all blobs; see {@link Cells#start}. */
  public ByteBuffer value(int index) {
    return values.get(index).asReadOnlyBuffer();
  }

  /** A copy of the blob with this index among all blobs. */
  public byte[] copy(int index) {
    ByteBuffer value = values.get(index).duplicate();
    byte[] copy = new byte[value.remaining()];
    value.get(copy);
    return copy;
  }

  @Override
  long byteSize() {
    return bytes;
  }

  @Override
  ArrowField itemField() {
    return ITEM;
  }

  @Override
  ArrowArray items() {
    int[] offsets = new int[values.size() + 1];
    for (int i = 0; i < values.size(); i++) {
      offsets[i + 1] = offsets[i] + values.get(i).remaining();
    }
    return ArrowArray.ofLists(
        values.size(),
        ArrowBuffer.ofInts(offsets),
        ArrowArray.ofFixedWidth(bytes, ArrowBuffer.of(values)));
  }
}
