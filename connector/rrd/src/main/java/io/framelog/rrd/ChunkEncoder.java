/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Chunk to Arrow IPC stream: row ids, then times, then components. */
final class ChunkEncoder {
  private ChunkEncoder() {}

  static Scatter encode(Chunk chunk) {
    return encode(chunk, new SchemaMessages());
  }

  /**
   * @param schemas of the chunks before this one
   */
  static Scatter encode(Chunk chunk, SchemaMessages schemas) {
    List<ArrowArray> columns = new ArrayList<>();
    columns.add(rowIds(chunk.rowIds()));
    for (TimeColumn time : chunk.times()) {
      columns.add(ArrowArray.ofFixedWidth(time.rows(), ArrowBuffer.ofLongs(time.values())));
    }
    for (ComponentColumn component : chunk.components()) {
      columns.add(component.array());
    }
    return IpcWriter.stream(schemas.of(chunk), chunk.rows(), columns);
  }

  /** Of a chunk's schema. */
  static List<ArrowField> fields(Chunk chunk) {
    List<ArrowField> fields = new ArrayList<>();
    fields.add(rowIdField().withMetadata(sorted(rowIdField().metadata())));
    for (TimeColumn time : chunk.times()) {
      ArrowField field = timeField(time.timeline());
      fields.add(time.isAscending() ? field.withMetadata(sorted(field.metadata())) : field);
    }
    for (ComponentColumn component : chunk.components()) {
      fields.add(component.field());
    }
    return fields;
  }

  /** Of a chunk's schema. */
  static Map<String, String> metadata(Chunk chunk) {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put(SorbetKeys.ENTITY_PATH, chunk.entity().toString());
    metadata.put(SorbetKeys.CHUNK_ID, SorbetKeys.CHUNK_ID_PREFIX + chunk.id());
    metadata.put(SorbetKeys.VERSION, SorbetKeys.VERSION_WRITTEN);
    return metadata;
  }

  /** Without the mark that it is sorted, as a footer has it. */
  static ArrowField rowIdField() {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put(SorbetKeys.EXTENSION_NAME, SorbetKeys.EXTENSION_TUID);
    metadata.put(SorbetKeys.EXTENSION_METADATA, SorbetKeys.EXTENSION_ROW);
    metadata.put(SorbetKeys.KIND, SorbetKeys.KIND_CONTROL);
    return ArrowField.leaf(SorbetKeys.ROW_ID_NAME, /* nullable= */ false, ArrowType.TUID)
        .withMetadata(metadata);
  }

  /** Without the mark that it is sorted, as a footer has it. */
  static ArrowField timeField(Timeline timeline) {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put(SorbetKeys.INDEX_NAME, timeline.name());
    metadata.put(SorbetKeys.KIND, SorbetKeys.KIND_INDEX);
    return ArrowField.leaf(timeline.name(), /* nullable= */ true, ArrowType.of(timeline.kind()))
        .withMetadata(metadata);
  }

  private static Map<String, String> sorted(Map<String, String> metadata) {
    Map<String, String> marked = new LinkedHashMap<>(metadata);
    marked.put(SorbetKeys.IS_SORTED, SorbetKeys.TRUE);
    return marked;
  }

  private static ArrowArray rowIds(RowIds ids) {
    // big-endian, unlike everything else in Arrow: these are bytes, not numbers
    ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(ids.size(), Tuids.BYTES));
    for (int row = 0; row < ids.size(); row++) {
      bytes.putLong(ids.high(row)).putLong(ids.low(row));
    }
    return ArrowArray.ofFixedWidth(ids.size(), ArrowBuffer.of(bytes.flip()));
  }
}
