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

  /** What sets this row apart from all others of the recording. */
  public RowId id() {
    return chunk.rowIds().id(index);
  }

  /** What was logged. */
  public EntityPath entity() {
    return chunk.entity();
  }

  /** Whether the row is valid at all times, and so has none. */
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

  /** The values of a component in this row; empty if nothing was logged for it. */
  public Optional<Cell<Values>> cell(ComponentDescriptor component) {
    return cell(component, Values.class);
  }

  /**
   * The values of a component in this row; empty if nothing was logged for it, or if they are of
   * another kind.
   */
  public <V extends Values> Optional<Cell<V>> cell(ComponentDescriptor component, Class<V> kind) {
    return chunk
        .component(component)
        .filter(column -> column.cells().isPresent(index))
        .flatMap(
            column ->
                column
                    .values(kind)
                    .map(
                        values ->
                            new Cell<>(
                                values, column.cells().start(index), column.cells().end(index))));
  }

  /** The first blob of a component, read-only: a view, not a copy. */
  public Optional<ByteBuffer> blob(ComponentDescriptor component) {
    return first(component, Blobs.class).map(cell -> cell.values().value(cell.start()));
  }

  /** The first text of a component. */
  public Optional<String> text(ComponentDescriptor component) {
    return first(component, Texts.class).map(cell -> cell.values().value(cell.start()));
  }

  /** The first number of a component, as {@link Numbers#longValue} reads it. */
  public OptionalLong integer(ComponentDescriptor component) {
    return first(component, Numbers.class)
        .map(cell -> OptionalLong.of(cell.values().longValue(cell.start())))
        .orElse(OptionalLong.empty());
  }

  /** The first number of a component, as near as a double comes to it. */
  public OptionalDouble real(ComponentDescriptor component) {
    return first(component, Numbers.class)
        .map(cell -> OptionalDouble.of(cell.values().doubleValue(cell.start())))
        .orElse(OptionalDouble.empty());
  }

  private <V extends Values> Optional<Cell<V>> first(ComponentDescriptor component, Class<V> kind) {
    return cell(component, kind)
        .filter(cell -> cell.count() > 0 && cell.values().isPresent(cell.start()));
  }

  /**
   * The values of one component in one row: those from {@code start} to before {@code end}. None at
   * all means that the component was cleared.
   */
  public record Cell<V extends Values>(V values, int start, int end) {
    public int count() {
      return end - start;
    }
  }
}
