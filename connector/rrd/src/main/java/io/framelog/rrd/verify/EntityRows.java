/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import io.framelog.rrd.StoreId;
import io.framelog.rrd.TimelineKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All chunks of one entity, as rows in the order of their times. */
final class EntityRows {
  private static final String LOG_TIME = "log_time";

  private static final Comparator<Row> BY_TIME =
      Comparator.comparing((Row row) -> !row.isStatic())
          .thenComparingLong(Row::time)
          .thenComparing(Row::id);

  private final StoreId store;
  private final String entity;
  private final List<ChunkEntry> chunks = new ArrayList<>();

  private EntityRows(StoreId store, String entity) {
    this.store = store;
    this.entity = entity;
  }

  static List<EntityRows> group(List<ChunkEntry> chunks) {
    Map<List<Object>, EntityRows> entities = new LinkedHashMap<>();
    for (ChunkEntry chunk : chunks) {
      entities
          .computeIfAbsent(
              List.of(chunk.store(), chunk.entity()),
              key -> new EntityRows(chunk.store(), chunk.entity()))
          .chunks
          .add(chunk);
    }
    return List.copyOf(entities.values());
  }

  StoreId store() {
    return store;
  }

  String entity() {
    return entity;
  }

  /** The timeline on which media are judged: real time before spans before counters. */
  Optional<String> mainTimeline() {
    return chunks.stream()
        .flatMap(chunk -> chunk.times().stream())
        .min(
            Comparator.comparing((RawTimes times) -> times.name().equals(LOG_TIME))
                .thenComparing(times -> rank(times.kind()))
                .thenComparing(RawTimes::name))
        .map(RawTimes::name);
  }

  private static int rank(TimelineKind kind) {
    return switch (kind) {
      case TIMESTAMP_NANOS -> 0;
      case DURATION_NANOS -> 1;
      case SEQUENCE -> 2;
    };
  }

  /** Rows with a value of the component: static ones, then by time on a timeline and row id. */
  List<Row> rows(String component, String timeline) {
    List<Row> rows = new ArrayList<>();
    for (ChunkEntry chunk : chunks) {
      Optional<ChunkEntry.Component> column = chunk.component(component);
      long[] times = chunk.time(timeline).map(RawTimes::values).orElse(null);
      if (column.isEmpty() || (times == null && !chunk.isStatic())) {
        continue;
      }
      var valued = column.get().valued();
      for (int row = valued.nextSetBit(0); row >= 0; row = valued.nextSetBit(row + 1)) {
        rows.add(new Row(chunk, row, times == null ? Long.MIN_VALUE : times[row]));
      }
    }
    rows.sort(BY_TIME);
    return rows;
  }

  /**
   * @param time on the timeline asked for; the smallest number for a static row
   */
  record Row(ChunkEntry chunk, int row, long time) {
    boolean isStatic() {
      return chunk.isStatic();
    }

    Tuid id() {
      return chunk.rowIds()[row];
    }

    String when() {
      return isStatic() ? "static" : "at " + time;
    }
  }
}
