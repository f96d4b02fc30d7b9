/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/**
 * A column of a type this library has no class for. It is carried along and can be written again,
 * but its values are not offered.
 */
public final class OtherColumn extends ComponentColumn {
  private final ArrowField itemField;
  private final ArrowArray items;

  OtherColumn(ComponentDescriptor descriptor, Cells cells, ArrowField field, ArrowArray items) {
    super(descriptor, cells, Math.toIntExact(items.length()));
    this.itemField = field;
    this.items = items;
  }

  @Override
  long byteSize() {
    return items.byteSize();
  }

  @Override
  ArrowField itemField() {
    return itemField;
  }

  @Override
  ArrowArray items() {
    return items;
  }
}
