/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** A stream whose messages and columns need not be as {@link RecordingWriter} writes them. */
final class HandmadeFile {
  static final int ROWS = 2;
  static final StoreId STORE = new StoreId(StoreKind.RECORDING, "tests", "odd");
  static final String ENTITY = "/odd";

  static final Column ROW_IDS = rowIds(1, 2);
  static final Column FRAME = time("frame", TimelineKind.SEQUENCE, 1, 2);
  static final Column SCALAR =
      component(
          "Scalars:scalars",
          "Scalar",
          ArrowField.leaf("item", /* nullable= */ true, ArrowType.FLOAT64),
          ArrowArray.ofFixedWidth(ROWS, ArrowBuffer.ofDoubles(1, 2)));

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** A field and its values. */
  record Column(ArrowField field, ArrowArray array) {
    Column named(String name) {
      return new Column(
          new ArrowField(name, field.nullable(), field.type(), field.children(), field.metadata()),
          array);
    }

    Column with(String key, String value) {
      Map<String, String> metadata = new LinkedHashMap<>(field.metadata());
      metadata.put(key, value);
      return new Column(field.withMetadata(metadata), array);
    }
  }

  static Column rowIds(int first, int second) {
    byte[] ids = new byte[ROWS * Tuids.BYTES];
    ids[Tuids.BYTES - 1] = (byte) first;
    ids[2 * Tuids.BYTES - 1] = (byte) second;
    return new Column(
        ChunkEncoder.rowIdField(), ArrowArray.ofFixedWidth(ROWS, ArrowBuffer.ofBytes(ids)));
  }

  static Column time(String name, TimelineKind kind, long... values) {
    return new Column(
        ChunkEncoder.timeField(new Timeline(name, kind)),
        ArrowArray.ofFixedWidth(values.length, ArrowBuffer.ofLongs(values)));
  }

  /** One value in each row. */
  static Column component(String identifier, String type, ArrowField item, ArrowArray items) {
    return new Column(
        ArrowField.listOf(identifier, item, describing(identifier, type)),
        ArrowArray.ofCells(Cells.onePerRow(ROWS), items));
  }

  static Map<String, String> describing(String identifier, String type) {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put(SorbetKeys.KIND, SorbetKeys.KIND_DATA);
    String archetype = identifier.substring(0, identifier.indexOf(':'));
    SorbetKeys.putDescriptor(
        metadata,
        new ComponentDescriptor(
            identifier, "rerun.archetypes." + archetype, "rerun.components." + type));
    return metadata;
  }

  /** The metadata of a chunk's schema. */
  static Map<String, String> schema(ChunkId id) {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put(SorbetKeys.ENTITY_PATH, ENTITY);
    metadata.put(SorbetKeys.CHUNK_ID, SorbetKeys.CHUNK_ID_PREFIX + id);
    metadata.put(SorbetKeys.VERSION, SorbetKeys.VERSION_WRITTEN);
    return metadata;
  }

  /** With a header and nothing else. */
  static HandmadeFile empty() {
    HandmadeFile file = new HandmadeFile();
    file.bytes.writeBytes(StreamHeader.bytes());
    return file;
  }

  /** With a header and the start of the store. */
  static HandmadeFile begun() {
    return empty().message(MessageHeader.SET_STORE_INFO, Messages.setStoreInfo(STORE));
  }

  HandmadeFile message(long kind, byte[] payload) {
    bytes.writeBytes(new MessageHeader(kind, payload.length).bytes());
    bytes.writeBytes(payload);
    return this;
  }

  HandmadeFile chunk(Column... columns) {
    return chunk(new ChunkId(1, 2), columns);
  }

  HandmadeFile chunk(ChunkId id, Column... columns) {
    return chunk(schema(id), Messages.arrowMsgSuffix(id, /* isStatic= */ false), columns);
  }

  /**
   * A chunk.
   *
   * @param suffix the end of its message, behind the columns
   */
  HandmadeFile chunk(Map<String, String> schema, byte[] suffix, Column... columns) {
    byte[] ipc =
        IpcWriter.stream(
                Arrays.stream(columns).map(Column::field).toList(),
                schema,
                ROWS,
                Arrays.stream(columns).map(Column::array).toList())
            .toByteArray();
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    message.writeBytes(Messages.arrowMsgPrefix(STORE, Compression.NONE, ipc.length, ipc.length));
    message.writeBytes(ipc);
    message.writeBytes(suffix);
    return message(MessageHeader.ARROW_MSG, message.toByteArray());
  }

  int size() {
    return bytes.size();
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }
}
