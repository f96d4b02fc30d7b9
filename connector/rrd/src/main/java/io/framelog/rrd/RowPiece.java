/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one {@link ColumnGroup} of some rows.
 *
 * @param keyframes which rows a group of pictures begins with; null where rows stand on their own
 */
record RowPiece(Chunk chunk, ColumnGroup group, List<Column> columns, @Nullable BitSet keyframes) {
  /** A column with its values as Arrow has them. */
  record Column(
      ComponentDescriptor descriptor, ArrowField itemField, Cells cells, ArrowArray items) {
    static Column of(ComponentColumn column) {
      return new Column(
          column.descriptor(), column.itemField(), column.cells(), column.values().array());
    }

    ArrowRun items(int row) {
      return new ArrowRun(items, cells.start(row), cells.end(row));
    }
  }

  static List<RowPiece> of(Chunk chunk) {
    Map<ColumnGroup, List<Column>> groups = new LinkedHashMap<>();
    for (ComponentColumn column : chunk.components()) {
      groups
          .computeIfAbsent(ColumnGroup.of(column, chunk.components()), g -> new ArrayList<>())
          .add(Column.of(column));
    }
    List<RowPiece> pieces = new ArrayList<>();
    groups.forEach((group, columns) -> pieces.add(of(chunk, group, columns)));
    return pieces;
  }

  /** All columns of a chunk that are known to be of one group. */
  static RowPiece whole(Chunk chunk, ColumnGroup group) {
    return of(chunk, group, chunk.components().stream().map(Column::of).toList());
  }

  private static RowPiece of(Chunk chunk, ColumnGroup group, List<Column> columns) {
    return new RowPiece(chunk, group, columns, hasSamples(columns) ? keyframes(chunk) : null);
  }

  private static boolean hasSamples(List<Column> columns) {
    return columns.stream().anyMatch(c -> c.descriptor().equals(VideoComponents.STREAM_SAMPLE));
  }

  private static @Nullable BitSet keyframes(Chunk chunk) {
    return chunk
        .component(VideoComponents.STREAM_IS_KEYFRAME)
        .flatMap(column -> column.values(Booleans.class).map(v -> marked(column.cells(), v)))
        .orElse(null);
  }

  private static BitSet marked(Cells cells, Booleans values) {
    BitSet rows = new BitSet(cells.rows());
    for (int row = 0; row < cells.rows(); row++) {
      rows.set(row, cells.count(row) > 0 && values.value(cells.start(row)));
    }
    return rows;
  }

  /** Whether these are samples of a video stream, each of which may need those before it. */
  boolean hasSamples() {
    return hasSamples(columns);
  }

  /** Whether any column has a cell in this row. */
  boolean hasCells(int row) {
    for (Column column : columns) {
      if (column.cells().isPresent(row)) {
        return true;
      }
    }
    return false;
  }

  /** Bytes of id, times and values of one row. */
  long byteSize(int row) {
    long bytes = Tuids.BYTES + (long) Long.BYTES * chunk.times().size();
    for (Column column : columns) {
      // nothing for absent cells: how many there are depends on what else is in the chunk
      if (column.cells().isPresent(row)) {
        bytes += Integer.BYTES + ArrowConcat.byteSize(column.itemField(), column.items(row));
      }
    }
    return bytes;
  }

  RowId rowId(int row) {
    return chunk.rowIds().id(row);
  }

  @Nullable Column column(String identifier) {
    for (Column column : columns) {
      if (column.descriptor().component().equals(identifier)) {
        return column;
      }
    }
    return null;
  }
}
