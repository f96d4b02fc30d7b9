/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/** Unsigned numbers of 8 bits, such as enumerations: read them with {@link Byte#toUnsignedInt}. */
public final class UInt8Column extends ComponentColumn {
  private final byte[] values;

  private UInt8Column(ComponentDescriptor descriptor, Cells cells, byte[] values) {
    super(descriptor, cells, values.length);
    this.values = values;
  }

  /** One value in each row. The values are copied. */
  public static UInt8Column onePerRow(ComponentDescriptor descriptor, byte... values) {
    return of(descriptor, Cells.onePerRow(values.length), values);
  }

  /** The values dealt out by {@code cells}. The values are copied. */
  public static UInt8Column of(ComponentDescriptor descriptor, Cells cells, byte... values) {
    return new UInt8Column(descriptor, cells, values.clone());
  }

  /** The value with this index among all values; see {@link Cells#start}. */
  public byte value(int index) {
    return values[index];
  }

  @Override
  long byteSize() {
    return values.length;
  }

  @Override
  ArrowField itemField() {
    return ArrowField.leaf("item", /* nullable= */ true, ArrowType.UINT8);
  }

  @Override
  ArrowArray items() {
    return ArrowArray.ofFixedWidth(values.length, ArrowBuffer.ofBytes(values));
  }
}
