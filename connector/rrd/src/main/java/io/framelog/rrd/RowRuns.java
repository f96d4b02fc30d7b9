/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of several pieces, put together to a chunk. */
final class RowRuns {
  private RowRuns() {}

  /** Appends rows, to the last run if they continue it. */
  static void append(List<RowRun> runs, RowRun added) {
    int last = runs.size() - 1;
    if (last >= 0 && runs.get(last).isContinuedBy(added)) {
      runs.set(last, runs.get(last).with(added));
    } else {
      runs.add(added);
    }
  }

  /** The first rows. */
  static List<RowRun> first(List<RowRun> runs, int rows) {
    List<RowRun> taken = new ArrayList<>();
    int left = rows;
    for (RowRun run : runs) {
      if (left == 0) {
        break;
      }
      RowRun whole = run.firstRows(Math.min(left, run.rows()));
      taken.add(whole);
      left -= whole.rows();
    }
    return taken;
  }

  /** All but the first rows. */
  static List<RowRun> withoutFirst(List<RowRun> runs, int rows) {
    List<RowRun> kept = new ArrayList<>();
    int left = rows;
    for (RowRun run : runs) {
      int dropped = Math.min(left, run.rows());
      left -= dropped;
      if (dropped < run.rows()) {
        kept.add(run.withoutFirstRows(dropped));
      }
    }
    return kept;
  }

  /** The same rows in the order of their ids. */
  static List<RowRun> sortedByRowId(List<RowRun> runs) {
    List<RowRun> rows = new ArrayList<>();
    for (RowRun run : runs) {
      for (int row = run.from(); row < run.to(); row++) {
        rows.add(RowRun.of(run.piece(), row));
      }
    }
    rows.sort(Comparator.comparing((RowRun r) -> r.piece().rowId(r.from())));
    List<RowRun> sorted = new ArrayList<>();
    rows.forEach(row -> append(sorted, row));
    return sorted;
  }

  /** One chunk of all rows; cells are absent where a piece lacks a component. */
  static Chunk chunk(ChunkId id, List<RowRun> runs, Compression compression) {
    Chunk first = runs.get(0).piece().chunk();
    RowIds ids =
        RowIds.owning(
            longs(runs, (piece, row) -> piece.chunk().rowIds().high(row)),
            longs(runs, (piece, row) -> piece.chunk().rowIds().low(row)));
    List<TimeColumn> times = new ArrayList<>();
    for (int i = 0; i < first.times().size(); i++) {
      int index = i;
      times.add(
          TimeColumn.owning(
              first.times().get(i).timeline(),
              longs(runs, (piece, row) -> piece.chunk().times().get(index).value(row))));
    }
    Map<ComponentDescriptor, ArrowField> itemFields = new LinkedHashMap<>();
    for (RowRun run : runs) {
      for (RowPiece.Column column : run.piece().columns()) {
        itemFields.merge(column.descriptor(), column.itemField(), ArrowField::nullableAs);
      }
    }
    List<ComponentColumn> components = new ArrayList<>();
    itemFields.forEach((descriptor, item) -> components.add(column(descriptor, item, runs)));
    return new Chunk(id, first.entity(), ids, times, components, compression);
  }

  private static ComponentColumn column(
      ComponentDescriptor descriptor, ArrowField item, List<RowRun> runs) {
    int rows = rows(runs);
    int[] offsets = new int[rows + 1];
    BitSet present = new BitSet(rows);
    List<ArrowRun> items = new ArrayList<>();
    int next = 0;
    for (RowRun run : runs) {
      RowPiece.@Nullable Column column = run.piece().column(descriptor.component());
      for (int row = run.from(); row < run.to(); row++) {
        int count = column == null ? 0 : column.cells().count(row);
        present.set(next, column != null && column.cells().isPresent(row));
        offsets[next + 1] = Math.addExact(offsets[next], count);
        next++;
      }
      if (column != null) {
        append(
            items,
            new ArrowRun(
                column.items(),
                column.cells().start(run.from()),
                column.cells().end(run.to() - 1)));
      }
    }
    return ComponentColumn.of(
        descriptor,
        Cells.of(offsets, present),
        new OtherValues(item, ArrowConcat.concat(item, items)));
  }

  private static void append(List<ArrowRun> runs, ArrowRun added) {
    int last = runs.size() - 1;
    if (last >= 0 && runs.get(last).isContinuedBy(added)) {
      runs.set(last, runs.get(last).upTo(added.to()));
    } else if (added.length() > 0 || runs.isEmpty()) {
      runs.add(added);
    }
  }

  private static int rows(List<RowRun> runs) {
    return runs.stream().mapToInt(RowRun::rows).sum();
  }

  @FunctionalInterface
  private interface RowValue {
    long of(RowPiece piece, int row);
  }

  private static long[] longs(List<RowRun> runs, RowValue value) {
    long[] values = new long[rows(runs)];
    int next = 0;
    for (RowRun run : runs) {
      for (int row = run.from(); row < run.to(); row++) {
        values[next++] = value.of(run.piece(), row);
      }
    }
    return values;
  }
}
