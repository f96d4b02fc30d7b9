/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One row of a chunk: what was logged at once. A view; the chunk stays in memory as long as the row
 * does.
 *
 * <p>{@link #blob}, {@link #text}, {@link #integer} and {@link #real} give the first value of a
 * component; {@link #cell} gives all of them, and those of other types.
 *
 * @param index of the row in its chunk
 */
public record Row(Chunk chunk, int index) {
  public Row {
    if (index < 0 || index >= chunk.rows()) {
      throw new IllegalArgumentException("No row " + index + " in " + chunk);
    }
  }

  /** The rows of a chunk, in its order. */
  public static Stream<Row> allOf(Chunk chunk) {
    return IntStream.range(0, chunk.rows()).mapToObj(row -> new Row(chunk, row));
  }

  public RowId id() {
    return chunk.rowIds().id(index);
  }

  public EntityPath entity() {
    return chunk.entity();
  }

  public boolean isStatic() {
    return chunk.isStatic();
  }

  /** The time on the timeline of this name, in units of its kind. */
  public OptionalLong time(String timeline) {
    return chunk
        .time(timeline)
        .map(t -> OptionalLong.of(t.value(index)))
        .orElse(OptionalLong.empty());
  }

  /** The time on a timeline; empty, too, if the one of its name is of another kind. */
  public OptionalLong time(Timeline timeline) {
    return chunk
        .time(timeline.name())
        .filter(t -> t.timeline().equals(timeline))
        .map(t -> OptionalLong.of(t.value(index)))
        .orElse(OptionalLong.empty());
  }

  /**
   * The values of a component in this row; empty if nothing was logged for it, or if its column is
   * of another type.
   */
  public <C extends ComponentColumn> Optional<Cell<C>> cell(
      ComponentDescriptor component, Class<C> type) {
    return chunk
        .component(component, type)
        .filter(column -> column.cells().isPresent(index))
        .map(column -> new Cell<>(column, column.cells().start(index), column.cells().end(index)));
  }

  /** The first blob of a component, read-only: a view, not a copy. */
  public Optional<ByteBuffer> blob(ComponentDescriptor component) {
    return first(component, BlobColumn.class).map(cell -> cell.column().value(cell.start()));
  }

  /** The first text of a component. */
  public Optional<String> text(ComponentDescriptor component) {
    return first(component, Utf8Column.class).map(cell -> cell.column().value(cell.start()));
  }

  /** The first value of a component of 64 bit integers. */
  public OptionalLong integer(ComponentDescriptor component) {
    return first(component, Int64Column.class)
        .map(cell -> OptionalLong.of(cell.column().value(cell.start())))
        .orElse(OptionalLong.empty());
  }

  /** The first value of a component of 64 bit floating point numbers. */
  public OptionalDouble real(ComponentDescriptor component) {
    return first(component, Float64Column.class)
        .map(cell -> OptionalDouble.of(cell.column().value(cell.start())))
        .orElse(OptionalDouble.empty());
  }

  private <C extends ComponentColumn> Optional<Cell<C>> first(
      ComponentDescriptor component, Class<C> type) {
    return cell(component, type).filter(cell -> cell.count() > 0);
  }

  /**
   * The values of one component in one row: those of the column from {@code start} to before {@code
   * end}. None at all means that the component was cleared.
   */
  public record Cell<C extends ComponentColumn>(C column, int start, int end) {
    public int count() {
      return end - start;
    }
  }
}
