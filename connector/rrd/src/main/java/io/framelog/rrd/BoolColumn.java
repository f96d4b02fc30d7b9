/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/** Truth values. */
public final class BoolColumn extends ComponentColumn {
  private final boolean[] values;

  private BoolColumn(ComponentDescriptor descriptor, Cells cells, boolean[] values) {
    super(descriptor, cells, values.length);
    this.values = values;
  }

  /** One value in each row. The values are copied. */
  public static BoolColumn onePerRow(ComponentDescriptor descriptor, boolean... values) {
    return of(descriptor, Cells.onePerRow(values.length), values);
  }

  /** The values dealt out by {@code cells}. The values are copied. */
  public static BoolColumn of(ComponentDescriptor descriptor, Cells cells, boolean... values) {
    return new BoolColumn(descriptor, cells, values.clone());
  }

  /** The value with this index among all values; see {@link Cells#start}. */
  public boolean value(int index) {
    return values[index];
  }

  @Override
  long byteSize() {
    return (values.length + 7L) / 8;
  }

  @Override
  ArrowField itemField() {
    return ArrowField.leaf("item", /* nullable= */ true, ArrowType.BOOL);
  }

  @Override
  ArrowArray items() {
    return ArrowArray.ofFixedWidth(values.length, ArrowBuffer.ofBooleans(values));
  }
}
