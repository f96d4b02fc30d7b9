/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/** Unsigned numbers of 32 bits: read them with {@link Integer#toUnsignedLong}. */
public final class UInt32Column extends ComponentColumn {
  private final int[] values;

  private UInt32Column(ComponentDescriptor descriptor, Cells cells, int[] values) {
    super(descriptor, cells, values.length);
    this.values = values;
  }

  /** One value in each row. The values are copied. */
  public static UInt32Column onePerRow(ComponentDescriptor descriptor, int... values) {
    return of(descriptor, Cells.onePerRow(values.length), values);
  }

  /** The values dealt out by {@code cells}. The values are copied. */
  public static UInt32Column of(ComponentDescriptor descriptor, Cells cells, int... values) {
    return new UInt32Column(descriptor, cells, values.clone());
  }

  /** The value with this index among all values; see {@link Cells#start}. */
  public int value(int index) {
    return values[index];
  }

  @Override
  long byteSize() {
    return (long) values.length * Integer.BYTES;
  }

  @Override
  ArrowField itemField() {
    return ArrowField.leaf("item", /* nullable= */ true, ArrowType.UINT32);
  }

  @Override
  ArrowArray items() {
    return ArrowArray.ofFixedWidth(values.length, ArrowBuffer.ofInts(values));
  }
}
