/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.Optional;

/**
 * Which chunks of a {@link RecordingFile} to read. Immutable.
 *
 * <pre>{@code
 * ChunkQuery.ofEntity(camera).between(Timeline.timestampNanos("capture_time"), from, to)
 * }</pre>
 */
public final class ChunkQuery {
  private static final ChunkQuery ALL =
      new ChunkQuery(Optional.empty(), Optional.empty(), Optional.empty(), /* andStatic= */ false);

  private final Optional<StoreId> store;
  private final Optional<EntityPath> entity;
  private final Optional<ManifestEntry.TimeRange> range;
  private final boolean andStatic;

  private ChunkQuery(
      Optional<StoreId> store,
      Optional<EntityPath> entity,
      Optional<ManifestEntry.TimeRange> range,
      boolean andStatic) {
    this.store = store;
    this.entity = entity;
    this.range = range;
    this.andStatic = andStatic;
  }

  /** All chunks. */
  public static ChunkQuery all() {
    return ALL;
  }

  /** All chunks of one entity, not of those below it. */
  public static ChunkQuery ofEntity(EntityPath entity) {
    return new ChunkQuery(
        Optional.empty(), Optional.of(entity), Optional.empty(), /* andStatic= */ false);
  }

  /** Only chunks of this store. */
  public ChunkQuery inStore(StoreId wanted) {
    return new ChunkQuery(Optional.of(wanted), entity, range, andStatic);
  }

  /**
   * Only chunks that may have rows with times from {@code start} to {@code end}, both inclusive, in
   * units of the timeline's kind. Chunks that are not on the timeline are left out, static ones
   * too: see {@link #andStatic}.
   */
  public ChunkQuery between(Timeline timeline, long start, long end) {
    if (start > end) {
      throw new IllegalArgumentException(
          "The range on " + timeline.name() + " starts at " + start + ", after its end " + end);
    }
    ManifestEntry.TimeRange wanted = new ManifestEntry.TimeRange(timeline, start, end);
    return new ChunkQuery(store, entity, Optional.of(wanted), andStatic);
  }

  /** Static chunks, too, which are valid at all times: without a time range they always are. */
  public ChunkQuery andStatic() {
    return new ChunkQuery(store, entity, range, /* andStatic= */ true);
  }

  boolean wants(StoreId from, ManifestEntry entry) {
    return store.map(from::equals).orElse(true)
        && entity.map(entry.entity()::equals).orElse(true)
        && (entry.isStatic()
            ? andStatic || range.isEmpty()
            : range.map(wanted -> entry.times().stream().anyMatch(wanted::overlaps)).orElse(true));
  }

  boolean wants(Row row) {
    return row.isStatic() || range.map(wanted -> wants(row, wanted)).orElse(true);
  }

  private static boolean wants(Row row, ManifestEntry.TimeRange wanted) {
    return row.time(wanted.timeline()).stream()
        .anyMatch(time -> wanted.start() <= time && time <= wanted.end());
  }
}
