/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A finished file that was read once, whose chunks can be copied as they are. */
final class FinishedPart {
  private final Path file;
  private final Map<StoreId, StoreManifest> stores = new LinkedHashMap<>();
  private final List<Entry> entries = new ArrayList<>();

  /** A chunk, whose offset is that in the file. */
  record Entry(StoreId store, ManifestEntry chunk) {}

  private FinishedPart(Path file) {
    this.file = file;
  }

  /**
   * @throws RrdFormatException if it is not one finished stream of Rerun 0.41.0
   */
  static FinishedPart read(Path file) throws IOException {
    requireVersion(file);
    FinishedPart part = new FinishedPart(file);
    int footers = 0;
    try (RecordingReader reader = RecordingReader.open(file)) {
      for (Optional<RrdMessage> next = reader.next(); next.isPresent(); next = reader.next()) {
        if (next.get() instanceof StoredChunk stored) {
          part.add(stored);
        } else if (next.get() instanceof RecordingFooter footer) {
          footers++;
          part.requireAllIn(footer);
        }
      }
      if (footers != 1 || !reader.isFinished()) {
        throw new RrdFormatException(
            file.toString(),
            0,
            "one finished stream",
            footers + " end marks" + (reader.isFinished() ? "" : ", and none at the end"));
      }
    }
    return part;
  }

  private void add(StoredChunk stored) {
    ManifestEntry entry =
        ManifestEntry.of(
            stored.chunk(), stored.byteOffset(), stored.byteSize(), stored.uncompressedSize());
    StoreManifest manifest = stores.computeIfAbsent(stored.store(), StoreManifest::new);
    manifest.requireNewId(stored.chunk());
    manifest.schema().require(stored.chunk());
    manifest.schema().add(stored.chunk());
    manifest.add(entry);
    entries.add(new Entry(stored.store(), entry));
  }

  /** Copies of messages would be taken for those of the version of the stream they come to. */
  private static void requireVersion(Path file) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(StreamHeader.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    try (FileChannel channel = FileChannel.open(file)) {
      channel.read(header, 0);
    }
    if (header.hasRemaining() || header.getInt(4) != StreamHeader.WRITTEN_VERSION) {
      throw new RrdFormatException(
          file.toString(),
          4,
          "a stream of Rerun 0.41.0; bring it there with rerun rrd migrate",
          Hex.of(header.array(), 4, 4));
    }
  }

  /** Official readers go by the footer: a chunk that is not in it is none to them. */
  private void requireAllIn(RecordingFooter footer) throws RrdFormatException {
    Set<StoreChunk> listed = new HashSet<>();
    for (StoreIndex store : footer.stores()) {
      store.chunks().forEach(chunk -> listed.add(new StoreChunk(store.store(), chunk.id())));
    }
    for (Entry entry : entries) {
      if (!listed.contains(new StoreChunk(entry.store(), entry.chunk().id()))) {
        throw new RrdFormatException(
            file.toString(),
            entry.chunk().byteOffset(),
            "a chunk that the footer lists",
            "chunk " + entry.chunk().id());
      }
    }
  }

  /**
   * The chunks that others do not have yet, in the order of the file.
   *
   * @param known what was written of a store before
   * @throws IllegalArgumentException if they contradict it
   */
  List<Entry> newTo(Function<StoreId, StoreManifest> known) {
    for (StoreManifest store : stores.values()) {
      known.apply(store.store()).schema().requireAll(store.schema());
    }
    List<Entry> added = new ArrayList<>();
    for (Entry entry : entries) {
      ManifestEntry there = known.apply(entry.store()).entry(entry.chunk().id());
      if (there == null) {
        added.add(entry);
      } else if (!there.movedTo(0).equals(entry.chunk().movedTo(0))) {
        throw new IllegalArgumentException(
            "Chunk id " + there.id() + " was written before with other contents than in " + file);
      }
    }
    return added;
  }

  /** Its stores, with all that is in them. */
  Map<StoreId, StoreManifest> stores() {
    return stores;
  }
}
