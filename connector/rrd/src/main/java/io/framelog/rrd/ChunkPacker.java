/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Deals rows out to chunks of good size. The chunks depend on the rows and their order only, not on
 * how many came at a time.
 */
final class ChunkPacker {
  /** Where chunks go that are done. */
  @FunctionalInterface
  interface Output {
    void write(StoreId store, Chunk chunk) throws IOException;
  }

  /** How rows came. */
  enum Origin {
    /**
     * One by one: a late one takes its place among the waiting rows. Not so a sample of a video
     * stream, which would come between a keyframe and what needs it.
     */
    ROW,
    /** As a chunk, whose rows stay in their order and keep their compression. */
    CHUNK
  }

  private final ChunkSizes sizes;
  private final Output out;

  /** The oldest first. */
  private final Map<OpenChunk.Key, OpenChunk> open = new LinkedHashMap<>();

  private long openBytes;

  ChunkPacker(ChunkSizes sizes, Output out) {
    this.sizes = sizes;
    this.out = out;
  }

  ChunkSizes sizes() {
    return sizes;
  }

  Collection<OpenChunk> open() {
    return Collections.unmodifiableCollection(open.values());
  }

  /** Puts rows back that waited before, after those put back already. */
  void resume(OpenChunk chunk) {
    open.put(chunk.key(), chunk);
    openBytes += chunk.bytes();
  }

  void add(StoreId store, Chunk chunk, Origin origin) throws IOException {
    if (!chunk.components().stream().allMatch(c -> ArrowConcat.supports(c.itemField()))) {
      out.write(store, chunk);
      return;
    }
    for (RowPiece piece : RowPiece.of(chunk)) {
      Compression compression =
          switch (origin) {
            case CHUNK -> chunk.compression();
            case ROW ->
                switch (piece.group().weight()) {
                  case SMALL -> Compression.LZ4;
                  case MEDIA -> Compression.NONE;
                };
          };
      OpenChunk.Key key =
          new OpenChunk.Key(
              store,
              chunk.entity(),
              chunk.times().stream().map(TimeColumn::timeline).toList(),
              piece.group(),
              compression);
      OpenChunk waiting = open.get(key);
      boolean keepsOrder = origin == Origin.CHUNK || piece.hasSamples();
      if (waiting != null && keepsOrder && !waiting.isBefore(piece)) {
        close(waiting);
      }
      for (int row = 0; row < chunk.rows(); row++) {
        if (piece.hasCells(row)) {
          add(key, piece, row);
        }
      }
    }
    while (openBytes > sizes.maxOpenBytes()) {
      close(open.values().iterator().next());
    }
  }

  private void add(OpenChunk.Key key, RowPiece piece, int row) throws IOException {
    OpenChunk chunk = open.computeIfAbsent(key, OpenChunk::new);
    openBytes -= chunk.bytes();
    chunk.add(piece, row);
    openBytes += chunk.bytes();
    if (chunk.overflows(sizes)) {
      out.write(key.store(), chunk.wholeUnits());
      openBytes -= chunk.bytes();
      chunk.dropWholeUnits();
      openBytes += chunk.bytes();
    }
    if (chunk.isFull(sizes)) {
      close(chunk);
    }
  }

  /** Rows that cannot be written stay, so that no stream is finished without them. */
  private void close(OpenChunk chunk) throws IOException {
    out.write(chunk.key().store(), chunk.chunk());
    open.remove(chunk.key());
    openBytes -= chunk.bytes();
  }

  /** Writes all waiting rows of a store. */
  void flush(StoreId store) throws IOException {
    for (OpenChunk chunk : List.copyOf(open.values())) {
      if (chunk.key().store().equals(store)) {
        close(chunk);
      }
    }
  }

  /** Writes all waiting rows. */
  void flush() throws IOException {
    for (OpenChunk chunk : List.copyOf(open.values())) {
      close(chunk);
    }
  }
}
