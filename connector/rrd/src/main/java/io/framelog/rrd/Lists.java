/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** Lists of values of one type, each of a length of its own. */
public final class Lists extends Values {
  private final Cells cells;
  private final Values items;

  private Lists(Cells cells, Values items) {
    super(cells.rows(), cells.present());
    cells.requireWithin(items.size(), "lists");
    this.cells = cells;
    this.items = items;
  }

  /**
   * @param cells which items belong to which list; an absent cell is an absent list
   * @param items the values of all lists
   */
  public static Lists of(Cells cells, Values items) {
    return new Lists(cells, items);
  }

  /** The values of all lists. */
  public Values items() {
    return items;
  }

  /** Index of the first item of a list. */
  public int start(int index) {
    return cells.start(index);
  }

  /** Index after the last item of a list. */
  public int end(int index) {
    return cells.end(index);
  }

  @Override
  String describePresent(int index) {
    return items.describe(start(index), end(index));
  }

  @Override
  Lists withPresent(BitSet marks) {
    return new Lists(cells.withPresent(marks), items);
  }

  @Override
  long byteSize() {
    return (long) size() * Integer.BYTES + items.byteSize();
  }

  @Override
  ArrowField field(String name, boolean nullable) {
    ArrowField item = items.field("item", /* nullable= */ true);
    return new ArrowField(name, nullable, ArrowType.LIST, List.of(item), Map.of());
  }

  @Override
  ArrowArray array() {
    return ArrowArray.ofCells(cells, items.array());
  }
}
