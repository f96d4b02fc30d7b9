/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the chunks of a file by store. */
final class StoreIndexes {
  private final Map<StoreId, List<ManifestEntry>> chunks = new LinkedHashMap<>();

  /**
   * @param streamStart where in the file the stream of the footer starts
   */
  void add(RecordingFooter footer, long streamStart) {
    for (StoreIndex store : footer.stores()) {
      store.chunks().forEach(entry -> add(store.store(), entry, streamStart));
    }
  }

  void add(StoreId store, ManifestEntry entry, long streamStart) {
    chunks.computeIfAbsent(store, s -> new ArrayList<>()).add(entry.movedBy(streamStart));
  }

  List<StoreIndex> toList() {
    List<StoreIndex> stores = new ArrayList<>();
    chunks.forEach((store, entries) -> stores.add(new StoreIndex(store, entries)));
    return stores;
  }
}
