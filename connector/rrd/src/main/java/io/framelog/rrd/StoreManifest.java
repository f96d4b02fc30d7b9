/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the footer will say of one store, and what further chunks of it must agree with. */
final class StoreManifest {
  private final StoreId store;
  private final ManifestSchema schema;
  private final List<ManifestEntry> entries;
  private final Set<ChunkId> chunkIds = new HashSet<>();

  /** Of a store without chunks. */
  StoreManifest(StoreId store) {
    this(store, new ManifestSchema(), new ArrayList<>());
  }

  /** Takes the list over. */
  StoreManifest(StoreId store, ManifestSchema schema, List<ManifestEntry> entries) {
    this.store = store;
    this.schema = schema;
    this.entries = entries;
    entries.forEach(entry -> chunkIds.add(entry.id()));
  }

  StoreId store() {
    return store;
  }

  ManifestSchema schema() {
    return schema;
  }

  List<ManifestEntry> entries() {
    return Collections.unmodifiableList(entries);
  }

  /** Refuses a chunk that contradicts what was written before; changes nothing. */
  void require(Chunk chunk) {
    if (chunkIds.contains(chunk.id())) {
      throw new IllegalArgumentException(
          "Chunk id " + chunk.id() + " was written before; readers would drop the second chunk");
    }
    schema.require(chunk);
  }

  /** Takes a chunk in that was written; see {@link ManifestEntry} for the numbers. */
  void add(Chunk chunk, long byteOffset, long byteSize, long uncompressedSize) {
    schema.add(chunk);
    chunkIds.add(chunk.id());
    entries.add(ManifestEntry.of(chunk, byteOffset, byteSize, uncompressedSize));
  }
}
