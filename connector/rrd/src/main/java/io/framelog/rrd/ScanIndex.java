/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.io.IOException;
import java.util.Optional;

/**
 * The index of a file without footers, made by reading it once, one message in memory. A damaged
 * file, or one that ends early, is read to its last sound message.
 */
final class ScanIndex {
  private ScanIndex() {}

  static IndexedFile read(SeekableSource source, ReadLimits limits) throws IOException {
    StoreIndexes stores = new StoreIndexes();
    Decoding decoding = new Decoding(source.name(), /* offset= */ 0, limits);
    // closing the reader would close nothing: the source stays open for the chunks
    RecordingReader reader = RecordingReader.over(source, limits);
    try {
      for (Optional<StoredChunk> next = chunk(reader); next.isPresent(); next = chunk(reader)) {
        StoredChunk found = next.get();
        ManifestEntry entry =
            ManifestEntry.of(
                found.chunk(), found.byteOffset(), found.byteSize(), found.uncompressedSize());
        charge(decoding, entry);
        stores.add(found.store(), entry, reader.streamStart());
      }
    } catch (RrdFormatException e) {
      if (e.offset() < StreamHeader.BYTES) {
        // not even a stream header: this is no recording
        throw e;
      }
      return indexed(stores, /* isFinished= */ false, Optional.of(e), reader);
    }
    return indexed(stores, reader.isFinished(), Optional.empty(), reader);
  }

  private static IndexedFile indexed(
      StoreIndexes stores,
      boolean isFinished,
      Optional<RrdFormatException> damage,
      RecordingReader reader) {
    return new IndexedFile(
        stores.toList(), isFinished, /* hasFooter= */ false, damage, reader.applications());
  }

  /** The entries of all chunks stay in memory together. */
  private static void charge(Decoding decoding, ManifestEntry entry) throws RrdFormatException {
    long objects = 2L + entry.times().size();
    for (ManifestEntry.ComponentStat stat : entry.components()) {
      objects += 1L + stat.ranges().size();
    }
    try {
      decoding.charge(objects, Decoding.OBJECT_BYTES);
    } catch (IllegalArgumentException e) {
      throw decoding.at(entry.byteOffset()).malformed("a chunk that still fits the index", e);
    }
  }

  /** The next chunk; a footer, if there is one, is not needed. */
  private static Optional<StoredChunk> chunk(RecordingReader reader) throws IOException {
    while (true) {
      Optional<MessageInfo> info = reader.peek();
      if (info.isEmpty()) {
        return Optional.empty();
      }
      switch (info.get().kind()) {
        case CHUNK -> {
          Optional<StoredChunk> chunk = reader.chunk();
          if (chunk.isPresent()) {
            return chunk;
          }
        }
        // may name the application of its chunks
        case STORE_INFO -> reader.next();
        case FOOTER, BLUEPRINT_ACTIVATION -> reader.skip();
      }
    }
  }
}
