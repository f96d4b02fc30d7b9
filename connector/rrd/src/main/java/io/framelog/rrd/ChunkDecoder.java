/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Arrow IPC stream to chunk. */
final class ChunkDecoder {
  private ChunkDecoder() {}

  /**
   * Absent for a stream without rows or components, which stores ignore, too. Blobs are views of
   * the payload.
   *
   * @param offset where in the source the message lies that holds this payload
   */
  static Optional<Chunk> decode(
      String source, long offset, ByteBuffer payload, Compression compression)
      throws RrdFormatException {
    IpcStream ipc = IpcReader.read(source, offset, payload);
    try {
      return decode(ipc, compression);
    } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException e) {
      throw new RrdFormatException(source, offset, "a chunk", "" + e.getMessage(), e);
    }
  }

  private static Optional<Chunk> decode(IpcStream ipc, Compression compression) {
    ChunkId id = chunkId(ipc);
    EntityPath entity = entity(ipc);
    if (ipc.rows() == 0) {
      return Optional.empty();
    }
    // first, since this checks the number of rows against bytes that are there
    RowIds rowIds = rowIds(ipc);
    List<TimeColumn> times = new ArrayList<>();
    List<ComponentColumn> components = new ArrayList<>();
    for (int i = 0; i < ipc.fields().size(); i++) {
      ArrowField field = ipc.fields().get(i);
      ArrowArray array = ipc.columns().get(i);
      String kind = kind(field);
      if (kind.equals(SorbetKeys.KIND_INDEX)) {
        times.add(TimeDecoder.column(field, array));
      } else if (!kind.equals(SorbetKeys.KIND_CONTROL)) {
        // an unknown kind counts as data, as for official readers
        components.add(ColumnDecoder.column(field, array));
      }
    }
    if (components.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Chunk(id, entity, rowIds, times, components, compression));
  }

  private static RowIds rowIds(IpcStream ipc) {
    for (int i = 0; i < ipc.fields().size(); i++) {
      if (kind(ipc.fields().get(i)).equals(SorbetKeys.KIND_CONTROL)) {
        return TimeDecoder.rowIds(ipc.fields().get(i), ipc.columns().get(i));
      }
    }
    throw new IllegalArgumentException("no column of row ids");
  }

  private static String kind(ArrowField field) {
    return field.metadata().getOrDefault(SorbetKeys.KIND, SorbetKeys.KIND_DATA);
  }

  private static ChunkId chunkId(IpcStream ipc) {
    String text = require(ipc, SorbetKeys.CHUNK_ID);
    String tuid =
        text.startsWith(SorbetKeys.CHUNK_ID_PREFIX)
            ? text.substring(SorbetKeys.CHUNK_ID_PREFIX.length())
            : text;
    if (!Tuids.isText(tuid)) {
      throw new IllegalArgumentException("chunk id " + text);
    }
    return new ChunkId(Tuids.highOf(tuid), Tuids.lowOf(tuid));
  }

  private static EntityPath entity(IpcStream ipc) {
    return EntityPath.parseEscaped(require(ipc, SorbetKeys.ENTITY_PATH));
  }

  private static String require(IpcStream ipc, String key) {
    @Nullable String value = ipc.metadata().get(key);
    if (value == null) {
      throw new IllegalArgumentException("no metadata " + key);
    }
    return value;
  }
}
