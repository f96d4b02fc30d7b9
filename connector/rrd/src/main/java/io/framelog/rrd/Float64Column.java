/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/** Floating point numbers of 64 bits. */
public final class Float64Column extends ComponentColumn {
  private final double[] values;

  private Float64Column(ComponentDescriptor descriptor, Cells cells, double[] values) {
    super(descriptor, cells, values.length);
    this.values = values;
  }

  /** One value in each row. The values are copied. */
  public static Float64Column onePerRow(ComponentDescriptor descriptor, double... values) {
    return of(descriptor, Cells.onePerRow(values.length), values);
  }

  /** The values dealt out by {@code cells}. The values are copied. */
  public static Float64Column of(ComponentDescriptor descriptor, Cells cells, double... values) {
    return new Float64Column(descriptor, cells, values.clone());
  }

  /** The value with this index among all values; see {@link Cells#start}. */
  public double value(int index) {
    return values[index];
  }

  @Override
  long byteSize() {
    return (long) values.length * Double.BYTES;
  }

  @Override
  ArrowField itemField() {
    return ArrowField.leaf("item", /* nullable= */ true, ArrowType.FLOAT64);
  }

  @Override
  ArrowArray items() {
    return ArrowArray.ofFixedWidth(values.length, ArrowBuffer.ofDoubles(values));
  }
}
