/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/**
 * A chunk as a message: ArrowMsg.
 *
 * @param bytes its protobuf bytes; blobs of an uncompressed chunk are referred to, not copied
 * @param uncompressedSize length of the Arrow stream in it before compression
 */
record ChunkMessage(Scatter bytes, long uncompressedSize) {
  /**
   * @param schemas of the chunks before this one
   * @throws IllegalArgumentException if the chunk is too large for a message
   */
  static ChunkMessage of(StoreId store, Chunk chunk, SchemaMessages schemas) {
    Scatter payload = ChunkEncoder.encode(chunk, schemas);
    long uncompressedSize = payload.length();
    Scatter stored = compressed(payload, chunk.compression());
    Scatter bytes = new Scatter();
    bytes.put(
        Messages.arrowMsgPrefix(
            store, chunk.compression(), uncompressedSize, stored.requireIntLength()));
    bytes.put(stored);
    bytes.put(Messages.arrowMsgSuffix(chunk.id(), chunk.isStatic()));
    return new ChunkMessage(bytes, uncompressedSize);
  }

  private static Scatter compressed(Scatter payload, Compression compression) {
    return switch (compression) {
      case NONE -> payload;
      case LZ4 -> Lz4.compress(payload);
    };
  }
}
