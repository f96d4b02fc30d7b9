/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads chunks again whose place is known, and keeps the last few. */
final class ChunkLoader {
  /** Rows in time order may alternate between some chunks. */
  private static final int MAX_KEPT = 8;

  private static final long MAX_KEPT_BYTES = 64L << 20;

  private final FileBytes file;
  private final Map<Long, Loaded> kept = new LinkedHashMap<>(16, 0.75f, /* accessOrder= */ true);
  private long keptBytes;

  private record Loaded(RawChunk chunk, long bytes) {}

  ChunkLoader(FileBytes file) {
    this.file = file;
  }

  RawChunk load(ChunkEntry entry) throws IOException {
    Loaded loaded = kept.get(entry.messageAt());
    if (loaded == null) {
      loaded =
          new Loaded(read(file, entry.messageAt(), entry.byteSize()), entry.uncompressedBytes());
      kept.put(entry.messageAt(), loaded);
      keptBytes += loaded.bytes;
      drop();
    }
    return loaded.chunk;
  }

  private void drop() {
    var oldest = kept.entrySet().iterator();
    while (kept.size() > MAX_KEPT || (keptBytes > MAX_KEPT_BYTES && kept.size() > 1)) {
      keptBytes -= oldest.next().getValue().bytes;
      oldest.remove();
    }
  }

  /** Reads one chunk that was sound before. */
  static RawChunk read(FileBytes file, long messageAt, long byteSize) throws IOException {
    long payloadAt = messageAt + StreamBytes.MESSAGE_HEADER_BYTES;
    try {
      ProtoMessage message =
          ProtoMessage.parse(ProtoShape.ARROW_MSG, file.read(payloadAt, Math.toIntExact(byteSize)));
      ByteBuffer stored = message.bytes(5);
      boolean packed = message.number(2) == Payloads.LZ4;
      ByteBuffer ipc = packed ? Payloads.expand(stored, message.number(3)) : stored;
      return ChunkRules.read(RawTable.read(ipc), messageAt, new Findings(""))
          .orElseThrow(() -> new DamagedChunkException(messageAt));
    } catch (Damage e) {
      throw new DamagedChunkException(messageAt);
    }
  }
}
