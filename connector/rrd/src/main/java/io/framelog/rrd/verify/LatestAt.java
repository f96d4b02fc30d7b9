/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values of one small component over time: what the viewer takes at an instant. */
final class LatestAt<T> {
  /** Reads the first value of a row. */
  @FunctionalInterface
  interface Value<T> {
    T of(RawColumn items, int index);
  }

  private record Entry<T>(EntityRows.Row row, T value) {}

  private final List<Entry<T>> entries;

  /** How many of them are static; these come first. */
  private final int statics;

  private LatestAt(List<Entry<T>> entries) {
    this.entries = entries;
    this.statics = (int) entries.stream().filter(entry -> entry.row.isStatic()).count();
  }

  static <T> LatestAt<T> of(
      EntityRows entity, String component, String timeline, ChunkLoader loader, Value<T> value)
      throws IOException {
    List<Entry<T>> entries = new ArrayList<>();
    for (EntityRows.Row row : entity.rows(component, timeline)) {
      Optional<RawComponent> column = loader.load(row.chunk()).component(component);
      if (column.isPresent()) {
        RawComponent found = column.get();
        entries.add(new Entry<>(row, value.of(found.column().items(), found.first(row.row()))));
      }
    }
    return new LatestAt<>(entries);
  }

  /** A static value hides all others; else the last one at or before the row's time. */
  Optional<T> at(EntityRows.Row row) {
    if (statics > 0) {
      return Optional.of(entries.get(statics - 1).value);
    }
    int low = 0;
    int high = entries.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (entries.get(middle).row.time() <= row.time()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 || row.isStatic() ? Optional.empty() : Optional.of(entries.get(low - 1).value);
  }
}
