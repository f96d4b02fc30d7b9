/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists of one length: vectors, matrices, UUIDs. */
public final class FixedLists extends Values {
  private final int width;
  private final Values items;

  private FixedLists(int width, Values items, int size, @Nullable BitSet present) {
    super(size, present);
    this.width = width;
    this.items = items;
  }

  /**
   * @param width how many items each list has, at least 1
   * @param items those of the first list, then those of the second, and so on
   */
  public static FixedLists of(int width, Values items) {
    if (width < 1 || items.size() % width != 0) {
      throw new IllegalArgumentException(
          "Lists of width "
              + width
              + " need a width of at least 1 and a multiple of it in items, but there are "
              + items.size());
    }
    return new FixedLists(width, items, items.size() / width, null);
  }

  /** Of a read array, which may have more items than its lists take. */
  static FixedLists read(int width, Values items, int size, @Nullable BitSet present) {
    if (width < 0 || items.size() < (long) width * size) {
      throw new IllegalArgumentException(
          size + " lists of " + width + " in " + items.size() + " items");
    }
    return new FixedLists(width, items, size, present);
  }

  /** How many items each list has. */
  public int width() {
    return width;
  }

  /** The values of all lists; those of list {@code i} begin at {@code i * width()}. */
  public Values items() {
    return items;
  }

  @Override
  String describePresent(int index) {
    return items.describe(index * width, (index + 1) * width);
  }

  @Override
  FixedLists withPresent(BitSet marks) {
    return new FixedLists(width, items, size(), marks);
  }

  @Override
  long byteSize() {
    return items.byteSize();
  }

  @Override
  ArrowField field(String name, boolean nullable) {
    ArrowField item = items.field("item", items.absentCount() > 0);
    return new ArrowField(
        name, nullable, new ArrowType.FixedSizeList(width), List.of(item), Map.of());
  }

  @Override
  ArrowArray array() {
    return new ArrowArray(size(), absentCount(), List.of(validityBuffer()), List.of(items.array()));
  }
}
