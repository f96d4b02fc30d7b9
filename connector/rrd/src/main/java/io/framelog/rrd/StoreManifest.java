/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the footer will say of one store, and what further chunks of it must agree with. */
final class StoreManifest {
  private final StoreId store;
  private final StoreContents contents;
  private final List<ManifestEntry> entries = new ArrayList<>();
  private final Map<ChunkId, ManifestEntry> byId = new HashMap<>();

  /** Of a store without chunks. */
  StoreManifest(StoreId store) {
    this(store, new ManifestSchema(), List.of());
  }

  /** Of a store with these chunks and columns so far. */
  StoreManifest(StoreId store, ManifestSchema schema, List<ManifestEntry> entries) {
    this.store = store;
    this.contents = new StoreContents(schema, new Videos());
    entries.forEach(this::add);
  }

  StoreId store() {
    return store;
  }

  ManifestSchema schema() {
    return contents.schema();
  }

  StoreContents contents() {
    return contents;
  }

  List<ManifestEntry> entries() {
    return Collections.unmodifiableList(entries);
  }

  /** What was written under an id. */
  @Nullable ManifestEntry entry(ChunkId id) {
    return byId.get(id);
  }

  /** Refuses a chunk whose id was written before. */
  void requireNewId(Chunk chunk) {
    if (byId.containsKey(chunk.id())) {
      throw new IllegalArgumentException(
          "Chunk id " + chunk.id() + " was written before; readers would drop the second chunk");
    }
  }

  /** Takes a chunk in that was written; see {@link ManifestEntry} for the numbers. */
  void add(Chunk chunk, long byteOffset, long byteSize, long uncompressedSize) {
    contents.schema().add(chunk);
    add(ManifestEntry.of(chunk, byteOffset, byteSize, uncompressedSize));
  }

  /** Takes a chunk in whose columns the schema has. */
  void add(ManifestEntry entry) {
    entries.add(entry);
    byId.put(entry.id(), entry);
    contents.videos().add(entry);
  }
}
