/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import io.framelog.rrd.StoreId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a scan keeps of a file: everything but values. */
final class FileIndex {
  private final List<ChunkEntry> chunks = new ArrayList<>();
  private final Set<StoreId> stores = new LinkedHashSet<>();
  private final Set<Long> damagedMessages = new HashSet<>();
  private FooterState footer = FooterState.MISSING;
  private int firstChunkOfStream;

  List<ChunkEntry> chunks() {
    return chunks;
  }

  /** Those of the stream that was begun last. */
  List<ChunkEntry> chunksOfStream() {
    return chunks.subList(firstChunkOfStream, chunks.size());
  }

  void beginStream() {
    firstChunkOfStream = chunks.size();
    footer = FooterState.MISSING;
  }

  Set<StoreId> stores() {
    return stores;
  }

  /** A chunk of that message could not be read, which was reported. */
  void damaged(long messageAt) {
    damagedMessages.add(messageAt);
  }

  boolean isDamaged(long messageAt) {
    return damagedMessages.contains(messageAt);
  }

  /** Whether every chunk of the file is in this index. */
  boolean isComplete() {
    return damagedMessages.isEmpty();
  }

  FooterState footer() {
    return footer;
  }

  void footer(FooterState state) {
    footer = state;
  }
}
