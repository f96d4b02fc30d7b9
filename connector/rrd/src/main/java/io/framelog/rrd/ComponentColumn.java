/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The values of one component of a chunk: one cell per row, each with any number of values of one
 * type. Columns are immutable.
 */
public abstract sealed class ComponentColumn
    permits BlobColumn,
        BoolColumn,
        Float32Column,
        Float64Column,
        ImageFormatColumn,
        Int64Column,
        OtherColumn,
        UInt32Column,
        UInt8Column,
        Utf8Column {
  private final ComponentDescriptor descriptor;
  private final Cells cells;

  ComponentColumn(ComponentDescriptor descriptor, Cells cells, int valueCount) {
    if (cells.valueCount() > valueCount) {
      throw new IllegalArgumentException(
          "The cells of "
              + descriptor.component()
              + " take "
              + cells.valueCount()
              + " values, but there are "
              + valueCount);
    }
    this.descriptor = descriptor;
    this.cells = cells;
  }

  public final ComponentDescriptor descriptor() {
    return descriptor;
  }

  /** Which values belong to which row. */
  public final Cells cells() {
    return cells;
  }

  public final int rows() {
    return cells.rows();
  }

  /** Bytes of the values, roughly. */
  abstract long byteSize();

  /** The type of one value. */
  abstract ArrowField itemField();

  /** All values, flat. */
  abstract ArrowArray items();

  final ArrowField field() {
    return ArrowField.listOf(descriptor.component(), itemField(), metadata(descriptor));
  }

  final ArrowArray array() {
    return ArrowArray.ofCells(cells, items());
  }

  private static Map<String, String> metadata(ComponentDescriptor descriptor) {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put(SorbetKeys.KIND, SorbetKeys.KIND_DATA);
    SorbetKeys.putDescriptor(metadata, descriptor);
    return metadata;
  }
}
