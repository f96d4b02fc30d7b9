/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The values of one component of a chunk: one cell per row, each with any number of values of one
 * type. Immutable; blobs are not copied (see {@link Blobs}).
 *
 * <p>In the file an Arrow column {@code List<T>}, whose field carries the descriptor.
 */
public final class ComponentColumn {
  private final ComponentDescriptor descriptor;
  private final Cells cells;
  private final Values values;

  private ComponentColumn(ComponentDescriptor descriptor, Cells cells, Values values) {
    cells.requireWithin(values.size(), "cells of " + descriptor.component());
    this.descriptor = descriptor;
    this.cells = cells;
    this.values = values;
  }

  /** One value in each row. */
  public static ComponentColumn onePerRow(ComponentDescriptor descriptor, Values values) {
    return of(descriptor, Cells.onePerRow(values.size()), values);
  }

  /** One row with all the values. */
  public static ComponentColumn oneRow(ComponentDescriptor descriptor, Values values) {
    return of(descriptor, Cells.ofCounts(values.size()), values);
  }

  /** The values dealt out by {@code cells}. */
  public static ComponentColumn of(ComponentDescriptor descriptor, Cells cells, Values values) {
    return new ComponentColumn(descriptor, cells, values);
  }

  /** Which component it is. */
  public ComponentDescriptor descriptor() {
    return descriptor;
  }

  /** Which values belong to which row. */
  public Cells cells() {
    return cells;
  }

  /** The values of all rows. */
  public Values values() {
    return values;
  }

  /** The values of all rows, if they are of this kind. */
  public <V extends Values> Optional<V> values(Class<V> kind) {
    return Optional.of(values).filter(kind::isInstance).map(kind::cast);
  }

  public int rows() {
    return cells.rows();
  }

  /** The cell of a row for people: {@code absent}, or the values; long ones are cut. */
  public String describe(int row) {
    return cells.isPresent(row) ? values.describe(cells.start(row), cells.end(row)) : "absent";
  }

  /** Bytes of the values, roughly. */
  long byteSize() {
    return values.byteSize();
  }

  /** The type of one value. */
  ArrowField itemField() {
    return values.field("item", /* nullable= */ true);
  }

  ArrowField field() {
    return ArrowField.listOf(descriptor.component(), itemField(), metadata(descriptor));
  }

  ArrowArray array() {
    return ArrowArray.ofCells(cells, values.array());
  }

  private static Map<String, String> metadata(ComponentDescriptor descriptor) {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put(SorbetKeys.KIND, SorbetKeys.KIND_DATA);
    SorbetKeys.putDescriptor(metadata, descriptor);
    return metadata;
  }
}
