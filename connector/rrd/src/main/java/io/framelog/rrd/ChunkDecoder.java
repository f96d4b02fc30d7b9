/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Arrow IPC stream to chunk. */
final class ChunkDecoder {
  private final Decoding decoding;
  private final IpcStream ipc;

  private ChunkDecoder(Decoding decoding, IpcStream ipc) {
    this.decoding = decoding;
    this.ipc = ipc;
  }

  /**
   * Absent for a stream without rows or components, which stores ignore, too. Blobs are views of
   * the payload.
   */
  static Optional<Chunk> decode(Decoding decoding, IpcStream ipc, Compression compression)
      throws RrdFormatException {
    try {
      return new ChunkDecoder(decoding, ipc).chunk(compression);
    } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException e) {
      throw decoding.malformed("a chunk", e);
    }
  }

  private Optional<Chunk> chunk(Compression compression) {
    ChunkId id = chunkId();
    EntityPath entity = entity();
    if (ipc.rows() == 0) {
      return Optional.empty();
    }
    // first, since this checks the number of rows against bytes that are there
    RowIds rowIds = rowIds();
    List<TimeColumn> times = new ArrayList<>();
    List<ComponentColumn> components = new ArrayList<>();
    for (int i = 0; i < ipc.fields().size(); i++) {
      ArrowField field = ipc.fields().get(i);
      ArrowArray array = ipc.columns().get(i);
      String kind = kind(field);
      if (kind.equals(SorbetKeys.KIND_INDEX)) {
        times.add(TimeDecoder.column(decoding, field, array));
      } else if (!kind.equals(SorbetKeys.KIND_CONTROL)) {
        // an unknown kind counts as data, as for official readers
        components.add(ColumnDecoder.column(decoding, field, array));
      }
    }
    if (components.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Chunk(id, entity, rowIds, times, components, compression));
  }

  private RowIds rowIds() {
    for (int i = 0; i < ipc.fields().size(); i++) {
      if (kind(ipc.fields().get(i)).equals(SorbetKeys.KIND_CONTROL)) {
        return TimeDecoder.rowIds(decoding, ipc.fields().get(i), ipc.columns().get(i));
      }
    }
    throw new IllegalArgumentException("no column of row ids");
  }

  private static String kind(ArrowField field) {
    return field.metadata().getOrDefault(SorbetKeys.KIND, SorbetKeys.KIND_DATA);
  }

  private ChunkId chunkId() {
    String text = require(SorbetKeys.CHUNK_ID);
    String tuid =
        text.startsWith(SorbetKeys.CHUNK_ID_PREFIX)
            ? text.substring(SorbetKeys.CHUNK_ID_PREFIX.length())
            : text;
    if (!Tuids.isText(tuid)) {
      throw new IllegalArgumentException("chunk id " + text);
    }
    return new ChunkId(Tuids.highOf(tuid), Tuids.lowOf(tuid));
  }

  private EntityPath entity() {
    return EntityPath.parseEscaped(require(SorbetKeys.ENTITY_PATH));
  }

  private String require(String key) {
    @Nullable String value = ipc.metadata().get(key);
    if (value == null) {
      throw new IllegalArgumentException("no metadata " + key);
    }
    return value;
  }
}
