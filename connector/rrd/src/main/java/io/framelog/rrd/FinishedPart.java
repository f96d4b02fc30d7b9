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
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A finished file that was read once, whose chunks can be copied as they are. */
final class FinishedPart {
  private static final long UNKNOWN = 0;

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
          StoreManifest manifest = part.stores.computeIfAbsent(stored.store(), StoreManifest::new);
          manifest.requireNewId(stored.chunk());
          manifest.schema().require(stored.chunk());
          manifest.add(stored.chunk(), stored.byteOffset(), stored.byteSize(), UNKNOWN);
        } else if (next.get() instanceof RecordingFooter footer) {
          footers++;
          part.complete(footer);
        }
      }
    }
    if (footers != 1) {
      throw new RrdFormatException(
          file.toString(), 0, "one finished stream", footers + " end marks");
    }
    return part;
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

  /** Only the footer has the sizes before compression. */
  private void complete(RecordingFooter footer) throws RrdFormatException {
    Map<StoreChunk, Long> sizes = new HashMap<>();
    for (StoreIndex store : footer.stores()) {
      for (ManifestEntry chunk : store.chunks()) {
        sizes.put(new StoreChunk(store.store(), chunk.id()), chunk.uncompressedSize());
      }
    }
    for (StoreManifest store : stores.values()) {
      for (ManifestEntry entry : store.entries()) {
        Long size = sizes.get(new StoreChunk(store.store(), entry.id()));
        if (size == null) {
          throw new RrdFormatException(
              file.toString(),
              entry.byteOffset(),
              "a chunk that the footer lists",
              "chunk " + entry.id());
        }
        entries.add(new Entry(store.store(), entry.withUncompressedSize(size)));
      }
    }
    entries.sort(Comparator.comparingLong(e -> e.chunk().byteOffset()));
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

  /** Its stores, without the sizes before compression. */
  Map<StoreId, StoreManifest> stores() {
    return stores;
  }
}
