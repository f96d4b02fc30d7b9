/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import io.framelog.rrd.StoreId;
import io.framelog.rrd.Timeline;
import io.framelog.rrd.TimelineKind;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads chunks' outlines off a footer. */
final class OutlineTable {
  private static final Map<String, TimelineKind> KINDS =
      Map.of(
          "Int64", TimelineKind.SEQUENCE,
          "Duration(ns)", TimelineKind.DURATION_NANOS,
          "Timestamp(ns)", TimelineKind.TIMESTAMP_NANOS);

  private final StoreId store;
  private final ManifestTable table;
  private final Map<String, RawColumn> ends = new LinkedHashMap<>();

  private OutlineTable(StoreId store, ManifestTable table) {
    this.store = store;
    this.table = table;
    for (RawColumn column : table.further()) {
      String name = column.field().name();
      if (name.endsWith(ManifestCells.END_SUFFIX)) {
        ends.put(name.substring(0, name.length() - ManifestCells.END_SUFFIX.length()), column);
      }
    }
  }

  /** Of the payload of an end message. */
  static List<ChunkOutline> read(ByteBuffer footer) throws Damage {
    List<ChunkOutline> chunks = new ArrayList<>();
    for (ByteBuffer bytes : ProtoMessage.parse(ProtoShape.FOOTER, footer).all(1)) {
      ProtoMessage manifest = ProtoMessage.parse(ProtoShape.MANIFEST, bytes);
      StoreId store = MessageRules.storeId(manifest, 1);
      OutlineTable table = new OutlineTable(store, ManifestTable.of(manifest));
      for (int row = 0; row < table.table.rows(); row++) {
        chunks.add(table.chunk(row));
      }
    }
    return chunks;
  }

  private ChunkOutline chunk(int row) {
    return new ChunkOutline(
        store,
        EntityText.normal(table.text(ManifestTable.ENTITY, row)),
        table.number(ManifestTable.OFFSET, row) - StreamBytes.MESSAGE_HEADER_BYTES,
        table.number(ManifestTable.SIZE, row),
        table.number(ManifestTable.ROWS, row),
        spans(row),
        components(row));
  }

  private List<ChunkOutline.Span> spans(int row) {
    List<ChunkOutline.Span> spans = new ArrayList<>();
    for (RawColumn column : table.further()) {
      Map<String, String> metadata = column.field().metadata();
      String name = column.field().name();
      TimelineKind kind = KINDS.get(column.field().typeText());
      if (kind == null
          || metadata.containsKey(Keys.COMPONENT)
          || !name.endsWith(ManifestCells.START_SUFFIX)
          || !column.isPresent(row)) {
        continue;
      }
      String stem = name.substring(0, name.length() - ManifestCells.START_SUFFIX.length());
      Optional<RawColumn> end =
          Optional.ofNullable(ends.get(stem)).filter(other -> other.isPresent(row));
      if (end.isPresent() && end.get().field().type().equals(column.field().type())) {
        Timeline timeline = new Timeline(metadata.getOrDefault(Keys.INDEX, stem), kind);
        spans.add(new ChunkOutline.Span(timeline, column.number(row), end.get().number(row)));
      }
    }
    return spans;
  }

  private List<ChunkOutline.Component> components(int row) {
    Map<String, ChunkOutline.Component> components = new LinkedHashMap<>();
    for (RawColumn column : table.further()) {
      String name = column.field().name();
      Map<String, String> metadata = column.field().metadata();
      String identifier = metadata.get(Keys.COMPONENT);
      boolean counts =
          name.endsWith(ManifestCells.ROWS_SUFFIX) && column.field().typeText().equals("UInt64");
      boolean flags =
          name.endsWith(ManifestCells.STATIC_SUFFIX) && column.field().typeText().equals("Bool");
      if (identifier == null || !(counts || flags) || !column.isPresent(row)) {
        continue;
      }
      long rows = counts ? column.number(row) : column.number(row) * rowsOf(row);
      if (rows > 0) {
        components.putIfAbsent(
            identifier, new ChunkOutline.Component(identifier, metadata.get(Keys.ARCHETYPE), rows));
      }
    }
    return List.copyOf(components.values());
  }

  private long rowsOf(int row) {
    return table.number(ManifestTable.ROWS, row);
  }
}
