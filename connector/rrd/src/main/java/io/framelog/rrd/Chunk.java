/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Rows of one entity: the unit in which recordings are written, kept and shown. Immutable, except
 * that blobs are not copied (see {@link Blobs}).
 *
 * <p>Good chunks have 1 to 4 MiB and at most 4096 rows. A chunk without time columns is static:
 * valid at all times, and hiding all rows with time of the same component and entity.
 */
public final class Chunk {
  private final ChunkId id;
  private final EntityPath entity;
  private final RowIds rowIds;
  private final List<TimeColumn> times;
  private final List<ComponentColumn> components;
  private final Compression compression;

  Chunk(
      ChunkId id,
      EntityPath entity,
      RowIds rowIds,
      List<TimeColumn> times,
      List<ComponentColumn> components,
      Compression compression) {
    this.id = id;
    this.entity = entity;
    this.rowIds = rowIds;
    this.times = sorted(times, Comparator.comparing(t -> t.timeline().name()));
    this.components = sorted(components, Comparator.comparing(ComponentColumn::descriptor));
    this.compression = compression;
    if (rowIds.size() == 0 || components.isEmpty()) {
      throw refused("needs at least one row and one component column, but has " + shape());
    }
    requireColumns();
  }

  /** A chunk whose ids are made by {@code naming} from the capture times of its rows. */
  public static Builder builder(ChunkNaming naming, EntityPath entity, long... captureNanos) {
    long[] nanos = captureNanos.clone();
    return new Builder(
        entity,
        components -> naming.chunkId(entity, components, nanos.length == 0 ? 0 : nanos[0]),
        components -> naming.rowIds(entity, components, nanos));
  }

  /** A chunk with ids of one's own. */
  public static Builder builder(ChunkId id, EntityPath entity, RowIds rowIds) {
    return new Builder(entity, components -> id, components -> rowIds);
  }

  /**
   * Rows on one timeline that counts nanoseconds, with ids of these times.
   *
   * @param captureNanos per row, ascending and not negative
   */
  public static Chunk timed(
      ChunkNaming naming,
      EntityPath entity,
      Timeline timeline,
      long[] captureNanos,
      ArchetypeColumns columns) {
    return builder(naming, entity, captureNanos)
        .time(timeline, captureNanos)
        .columns(columns)
        .build();
  }

  /** One row that is valid at all times. Static rows have no time: their ids have 0 instead. */
  public static Chunk staticRow(ChunkNaming naming, EntityPath entity, ArchetypeColumns columns) {
    return builder(naming, entity, /* captureNanos...= */ 0L)
        .columns(columns)
        .compression(Compression.LZ4)
        .build();
  }

  public ChunkId id() {
    return id;
  }

  public EntityPath entity() {
    return entity;
  }

  public int rows() {
    return rowIds.size();
  }

  public RowIds rowIds() {
    return rowIds;
  }

  /** Ordered by name; empty for a static chunk. */
  public List<TimeColumn> times() {
    return times;
  }

  /** The times on the timeline of this name. */
  public Optional<TimeColumn> time(String timeline) {
    return times.stream().filter(t -> t.timeline().name().equals(timeline)).findFirst();
  }

  /** Ordered by archetype, then identifier. */
  public List<ComponentColumn> components() {
    return components;
  }

  /** The column with this component identifier, for example {@code EncodedImage:blob}. */
  public Optional<ComponentColumn> component(String identifier) {
    return components.stream()
        .filter(c -> c.descriptor().component().equals(identifier))
        .findFirst();
  }

  /** The column of this component. */
  public Optional<ComponentColumn> component(ComponentDescriptor descriptor) {
    return component(descriptor.component());
  }

  /** The values of all rows of this component, if it is there and they are of this kind. */
  public <V extends Values> Optional<V> values(ComponentDescriptor descriptor, Class<V> kind) {
    return component(descriptor).flatMap(column -> column.values(kind));
  }

  /** Whether the rows have no times. */
  public boolean isStatic() {
    return times.isEmpty();
  }

  /** How it is to be stored, or was. */
  public Compression compression() {
    return compression;
  }

  /** The same chunk, to be stored in another way. */
  public Chunk withCompression(Compression other) {
    return new Chunk(id, entity, rowIds, times, components, other);
  }

  /** Bytes of ids, times and values, before compression and without what the format adds. */
  public long byteSize() {
    long bytes = (long) rows() * (Tuids.BYTES + Long.BYTES * times.size());
    for (ComponentColumn component : components) {
      bytes += component.byteSize();
    }
    return bytes;
  }

  /** Writes a binary form for engines that keep chunks in their state. Blobs go out uncopied. */
  public void writeTo(DataOutput out) throws IOException {
    ChunkState.write(this, out);
  }

  /**
   * Reads what {@link #writeTo} wrote. Blobs are views of one new array.
   *
   * @throws RrdFormatException if it is something else
   */
  public static Chunk readFrom(DataInput in) throws IOException {
    return ChunkState.read(in);
  }

  @Override
  public String toString() {
    return "chunk " + id + " of " + entity + ", " + shape();
  }

  private String shape() {
    return rows() + " rows, " + times + ", " + descriptors(components);
  }

  private void requireColumns() {
    Set<String> timelines = new HashSet<>();
    for (TimeColumn time : times) {
      requireRows("Timeline " + time.timeline().name(), time.rows());
      if (!timelines.add(time.timeline().name())) {
        throw refused("has timeline " + time.timeline().name() + " twice");
      }
    }
    Set<String> identifiers = new HashSet<>();
    for (ComponentColumn component : components) {
      requireRows("Component " + component.descriptor().component(), component.rows());
      if (!identifiers.add(component.descriptor().component())) {
        throw refused("has component " + component.descriptor().component() + " twice");
      }
    }
  }

  private void requireRows(String what, int found) {
    if (found != rows()) {
      throw new IllegalArgumentException(
          what + " of a chunk of " + entity + " has " + found + " rows, but there are " + rows());
    }
  }

  private IllegalArgumentException refused(String what) {
    return new IllegalArgumentException("A chunk of " + entity + " " + what);
  }

  private static <T> List<T> sorted(List<T> columns, Comparator<T> order) {
    return columns.stream().sorted(order).toList();
  }

  private static List<String> descriptors(List<ComponentColumn> components) {
    return components.stream().map(c -> c.descriptor().component()).toList();
  }

  /** Collects the columns of a chunk, in any order. */
  public static final class Builder {
    private final EntityPath entity;
    private final Function<List<String>, ChunkId> idOfComponents;
    private final Function<List<String>, RowIds> rowIdsOfComponents;
    private final List<TimeColumn> times = new ArrayList<>();
    private final List<ComponentColumn> components = new ArrayList<>();
    private Compression compression = Compression.NONE;

    private Builder(
        EntityPath entity,
        Function<List<String>, ChunkId> idOfComponents,
        Function<List<String>, RowIds> rowIdsOfComponents) {
      this.entity = entity;
      this.idOfComponents = idOfComponents;
      this.rowIdsOfComponents = rowIdsOfComponents;
    }

    /** A timeline and its value in each row. Without any the chunk is static. */
    public Builder time(TimeColumn time) {
      times.add(time);
      return this;
    }

    /** A timeline and its value in each row; the values are copied. */
    public Builder time(Timeline timeline, long... values) {
      return time(TimeColumn.of(timeline, values));
    }

    /** A component and its cells, one for each row. */
    public Builder component(ComponentColumn component) {
      components.add(component);
      return this;
    }

    /** Several components at once, for example those of one archetype. */
    public Builder columns(ArchetypeColumns columns) {
      components.addAll(columns.columns());
      return this;
    }

    /** Default: {@link Compression#NONE}. */
    public Builder compression(Compression value) {
      compression = value;
      return this;
    }

    /**
     * The chunk of all columns so far.
     *
     * @throws IllegalArgumentException if columns differ in rows, a name is there twice, row ids do
     *     not ascend, or there are no rows or components
     */
    public Chunk build() {
      List<String> identifiers = descriptors(components);
      return new Chunk(
          idOfComponents.apply(identifiers),
          entity,
          rowIdsOfComponents.apply(identifiers),
          times,
          components,
          compression);
    }
  }
}
