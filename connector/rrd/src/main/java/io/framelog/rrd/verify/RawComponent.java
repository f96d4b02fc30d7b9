/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import org.jspecify.annotations.Nullable;

/** One component column of a chunk. */
record RawComponent(
    String identifier,
    @Nullable String archetype,
    @Nullable String componentType,
    RawColumn column) {

  static RawComponent of(RawColumn column) {
    RawField field = column.field();
    return new RawComponent(
        field.metadata().getOrDefault(Keys.COMPONENT, field.name()),
        field.metadata().get(Keys.ARCHETYPE),
        field.metadata().get(Keys.COMPONENT_TYPE),
        column);
  }

  /** Whether something was logged in the row, be it only an empty list. */
  boolean isPresent(int row) {
    return column.isPresent(row);
  }

  boolean hasValue(int row) {
    return isPresent(row) && column.end(row) > column.start(row);
  }

  /** Index of the row's first value among the column's items. */
  int first(int row) {
    return column.start(row);
  }
}
