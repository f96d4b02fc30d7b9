/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The values of some rows, without their entity and times: columns of one length, usually those of
 * one archetype. Immutable; blobs are not copied (see {@link Blobs}).
 */
public final class ArchetypeColumns {
  private final List<ComponentColumn> columns;

  private ArchetypeColumns(List<ComponentColumn> columns) {
    this.columns = List.copyOf(columns);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("Rows need at least one component column, but have none");
    }
    Set<String> identifiers = new HashSet<>();
    for (ComponentColumn column : columns) {
      String identifier = column.descriptor().component();
      if (column.rows() != rows()) {
        throw new IllegalArgumentException(
            identifier
                + " has "
                + column.rows()
                + " rows, but "
                + columns.get(0).descriptor().component()
                + " has "
                + rows());
      }
      if (!identifiers.add(identifier)) {
        throw new IllegalArgumentException(identifier + " is there twice");
      }
    }
  }

  /**
   * Rows of these columns, at least one.
   *
   * @throws IllegalArgumentException if the columns differ in rows or one is there twice
   */
  public static ArchetypeColumns of(ComponentColumn... columns) {
    return new ArchetypeColumns(List.of(columns));
  }

  /** The same rows with one more component. */
  public ArchetypeColumns and(ComponentColumn column) {
    List<ComponentColumn> longer = new ArrayList<>(columns);
    longer.add(column);
    return new ArchetypeColumns(longer);
  }

  /** The same rows with the components of both. */
  public ArchetypeColumns and(ArchetypeColumns others) {
    List<ComponentColumn> longer = new ArrayList<>(columns);
    longer.addAll(others.columns);
    return new ArchetypeColumns(longer);
  }

  public int rows() {
    return columns.get(0).rows();
  }

  /** In the order in which they were given. */
  public List<ComponentColumn> columns() {
    return columns;
  }

  @Override
  public String toString() {
    return rows() + " rows of " + columns.stream().map(c -> c.descriptor().component()).toList();
  }
}
