/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/** Floating point numbers of 32 bits. */
public final class Float32Column extends ComponentColumn {
  private final float[] values;

  private Float32Column(ComponentDescriptor descriptor, Cells cells, float[] values) {
    super(descriptor, cells, values.length);
    this.values = values;
  }

  /** One value in each row. The values are copied. */
  public static Float32Column onePerRow(ComponentDescriptor descriptor, float... values) {
    return of(descriptor, Cells.onePerRow(values.length), values);
  }

  /** The values dealt out by {@code cells}. The values are copied. */
  public static Float32Column of(ComponentDescriptor descriptor, Cells cells, float... values) {
    return new Float32Column(descriptor, cells, values.clone());
  }

  /** The value with this index among all values; see {@link Cells#start}. */
  public float value(int index) {
    return values[index];
  }

  @Override
  long byteSize() {
    return (long) values.length * Float.BYTES;
  }

  @Override
  ArrowField itemField() {
    return ArrowField.leaf("item", /* nullable= */ true, ArrowType.FLOAT32);
  }

  @Override
  ArrowArray items() {
    return ArrowArray.ofFixedWidth(values.length, ArrowBuffer.ofFloats(values));
  }
}
