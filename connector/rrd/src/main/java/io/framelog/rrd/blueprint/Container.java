/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.blueprint;

import java.util.List;

/**
 * Views and containers side by side.
 *
 * @param kind how they are laid out
 * @param contents at least one
 * @param gridColumns of a grid; 0 leaves it to the viewer
 * @param columnShares relative widths in a horizontal container or a grid; empty for equal ones
 * @param rowShares relative heights in a vertical container or a grid; empty for equal ones
 */
public record Container(
    ContainerKind kind,
    List<Layout> contents,
    int gridColumns,
    List<Float> columnShares,
    List<Float> rowShares)
    implements Layout {
  public Container {
    contents = List.copyOf(contents);
    columnShares = List.copyOf(columnShares);
    rowShares = List.copyOf(rowShares);
    if (contents.isEmpty()) {
      throw new IllegalArgumentException("A container has at least one view, but has none");
    }
    if (gridColumns < 0 || (gridColumns > 0 && kind != ContainerKind.GRID)) {
      throw new IllegalArgumentException(
          "A grid, and nothing else, has 1 or more columns (0: the viewer decides), but "
              + kind
              + " has "
              + gridColumns);
    }
    requireShares("widths", columnShares);
    requireShares("heights", rowShares);
  }

  private static void requireShares(String what, List<Float> shares) {
    for (float share : shares) {
      if (!(share > 0 && Float.isFinite(share))) {
        throw new IllegalArgumentException(
            "Shares of " + what + " are numbers above 0, but one is " + share);
      }
    }
  }

  /** A grid whose number of columns the viewer chooses. */
  public static Container grid(Layout... contents) {
    return of(ContainerKind.GRID, contents);
  }

  /**
   * A grid.
   *
   * @param columns at least 1
   */
  public static Container grid(int columns, Layout... contents) {
    if (columns < 1) {
      throw new IllegalArgumentException("A grid has 1 or more columns, but was given " + columns);
    }
    return new Container(ContainerKind.GRID, List.of(contents), columns, List.of(), List.of());
  }

  /** One at a time, with a tab for each. */
  public static Container tabs(Layout... contents) {
    return of(ContainerKind.TABS, contents);
  }

  /** From left to right. */
  public static Container horizontal(Layout... contents) {
    return of(ContainerKind.HORIZONTAL, contents);
  }

  /** From top to bottom. */
  public static Container vertical(Layout... contents) {
    return of(ContainerKind.VERTICAL, contents);
  }

  private static Container of(ContainerKind kind, Layout... contents) {
    return new Container(kind, List.of(contents), 0, List.of(), List.of());
  }

  /** The same container with columns of these relative widths. */
  public Container withColumnShares(Float... shares) {
    return new Container(kind, contents, gridColumns, List.of(shares), rowShares);
  }

  /** The same container with rows of these relative heights. */
  public Container withRowShares(Float... shares) {
    return new Container(kind, contents, gridColumns, columnShares, List.of(shares));
  }
}
