/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/** Signed numbers of 64 bits. */
public final class Int64Column extends ComponentColumn {
  private final long[] values;

  private Int64Column(ComponentDescriptor descriptor, Cells cells, long[] values) {
    super(descriptor, cells, values.length);
    this.values = values;
  }

  /** One value in each row. The values are copied. */
  public static Int64Column onePerRow(ComponentDescriptor descriptor, long... values) {
    return of(descriptor, Cells.onePerRow(values.length), values);
  }

  /** The values dealt out by {@code cells}. The values are copied. */
  public static Int64Column of(ComponentDescriptor descriptor, Cells cells, long... values) {
    return new Int64Column(descriptor, cells, values.clone());
  }

  /** The value with this index among all values; see {@link Cells#start}. */
  public long value(int index) {
    return values[index];
  }

  @Override
  long byteSize() {
    return (long) values.length * Long.BYTES;
  }

  @Override
  ArrowField itemField() {
    return ArrowField.leaf("item", /* nullable= */ true, ArrowType.INT64);
  }

  @Override
  ArrowArray items() {
    return ArrowArray.ofFixedWidth(values.length, ArrowBuffer.ofLongs(values));
  }
}
