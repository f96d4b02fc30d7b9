/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import io.framelog.rrd.TimelineKind;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a manifest has to say of one chunk in the columns that not every manifest has. */
final class ManifestCells {
  static final String STATIC_SUFFIX = ":has_static_data";
  static final String START_SUFFIX = ":start";
  static final String END_SUFFIX = ":end";
  static final String ROWS_SUFFIX = ":num_rows";

  /** A column's Arrow type and the cell's value; a null cell is not in the map. */
  record Cell(String type, long value) {}

  private final Map<String, Cell> cells = new LinkedHashMap<>();

  private ManifestCells() {}

  static Map<String, Cell> of(ChunkEntry chunk) {
    ManifestCells all = new ManifestCells();
    for (RawTimes times : chunk.times()) {
      all.range(ManifestNames.ofTimeline(times.name()), times.kind(), times.range());
    }
    for (ChunkEntry.Component component : chunk.components()) {
      if (chunk.isStatic()) {
        all.put(ManifestNames.ofComponent(component) + STATIC_SUFFIX, "Bool", 1);
      }
      for (RawTimes times : chunk.times()) {
        String name = ManifestNames.ofBoth(times.name(), component);
        all.range(name, times.kind(), component.range(times));
        all.put(name + ROWS_SUFFIX, "UInt64", component.present().cardinality());
      }
    }
    return all.cells;
  }

  static String typeOf(TimelineKind kind) {
    return switch (kind) {
      case SEQUENCE -> "Int64";
      case DURATION_NANOS -> "Duration(ns)";
      case TIMESTAMP_NANOS -> "Timestamp(ns)";
    };
  }

  private void range(String name, TimelineKind kind, RawTimes.Range range) {
    if (!range.isEmpty()) {
      put(name + START_SUFFIX, typeOf(kind), range.start());
      put(name + END_SUFFIX, typeOf(kind), range.end());
    }
  }

  private void put(String name, String type, long value) {
    cells.put(name, new Cell(type, value));
  }
}
