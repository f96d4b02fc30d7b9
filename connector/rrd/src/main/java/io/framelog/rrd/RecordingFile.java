/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads parts of a file: opening it reads its footer, and each chunk is read when it is asked for.
 *
 * <p>A file without a footer, because it was cut off or is still being written, is read through
 * once on opening, and indexed all the same. A footer that is there but wrong is an {@link
 * RrdFormatException}; {@link #salvage} reads such a file as if it had none.
 *
 * <p>Memory: the index, some hundred bytes per chunk, and one chunk (see {@link ReadLimits}). Not
 * for use by several threads at once.
 */
public final class RecordingFile implements Closeable {
  private final SeekableSource source;
  private final ReadLimits limits;
  private final IndexedFile index;

  private RecordingFile(SeekableSource source, ReadLimits limits, IndexedFile index) {
    this.source = source;
    this.limits = limits;
    this.index = index;
  }

  /** Opens a file. */
  public static RecordingFile open(Path file) throws IOException {
    return open(SeekableSource.of(file));
  }

  /**
   * Opens a source.
   *
   * @param source closed by {@link #close}, and if opening fails
   */
  public static RecordingFile open(SeekableSource source) throws IOException {
    return open(source, ReadLimits.defaults());
  }

  /**
   * Opens a source.
   *
   * @param source closed by {@link #close}, and if opening fails
   */
  public static RecordingFile open(SeekableSource source, ReadLimits limits) throws IOException {
    try {
      Optional<IndexedFile> byFooter = FooterIndex.read(source, limits);
      IndexedFile index = byFooter.isPresent() ? byFooter.get() : ScanIndex.read(source, limits);
      if (index.damage().isPresent() && !(index.damage().get() instanceof RrdTruncatedException)) {
        throw index.damage().get();
      }
      return new RecordingFile(source, limits, index);
    } catch (IOException | RuntimeException e) {
      source.close();
      throw e;
    }
  }

  /**
   * Opens a file that {@link #open} refuses: reads it through and indexes the chunks before its
   * first {@link #damage}. A footer is not used.
   *
   * @throws RrdFormatException if it does not even begin as a recording
   */
  public static RecordingFile salvage(Path file) throws IOException {
    SeekableSource source = SeekableSource.of(file);
    ReadLimits limits = ReadLimits.defaults();
    try {
      return new RecordingFile(source, limits, ScanIndex.read(source, limits));
    } catch (IOException | RuntimeException e) {
      source.close();
      throw e;
    }
  }

  /**
   * The stores that have chunks, and the chunks of each. Their offsets are those of the source,
   * also if it holds several streams one after the other.
   */
  public List<StoreIndex> stores() {
    return index.stores();
  }

  /** Whether the source ends with the end mark of a stream. If not, chunks may be missing. */
  public boolean isFinished() {
    return index.isFinished();
  }

  /** Whether the chunks were found by footers; if not, the source was read through on opening. */
  public boolean hasFooter() {
    return index.hasFooter();
  }

  /** Where reading through stopped: chunks behind it are not in {@link #stores}. */
  public Optional<RrdFormatException> damage() {
    return index.damage();
  }

  /**
   * The chunks that a query wants, store by store, each read as the stream comes to it: one request
   * to the source per chunk. A failure is an {@link java.io.UncheckedIOException} round the
   * exception of {@link #read}.
   */
  public Stream<StoredChunk> chunks(ChunkQuery query) {
    record Place(StoreId store, ManifestEntry entry) {}
    List<Place> places = new ArrayList<>();
    for (StoreIndex store : stores()) {
      for (ManifestEntry entry : store.chunks()) {
        if (query.wants(store.store(), entry)) {
          places.add(new Place(store.store(), entry));
        }
      }
    }
    Iterator<Place> left = places.iterator();
    return IoStreams.of(
        () -> {
          if (!left.hasNext()) {
            return Optional.empty();
          }
          Place place = left.next();
          return Optional.of(read(place.store(), place.entry()));
        });
  }

  /** The rows of the {@link #chunks} that a query wants, without those outside its time range. */
  public Stream<Row> rows(ChunkQuery query) {
    return chunks(query).flatMap(stored -> Row.allOf(stored.chunk())).filter(query::wants);
  }

  /**
   * Reads one chunk.
   *
   * @param entry one of those in {@link #stores}
   * @throws RrdFormatException if there is no chunk, or another one
   */
  public StoredChunk read(StoreId store, ManifestEntry entry) throws IOException {
    long at = entry.byteOffset() - MessageHeader.BYTES;
    Decoding decoding = new Decoding(source.name(), at, limits);
    if (entry.byteSize() > limits.maxMessageBytes() - MessageHeader.BYTES) {
      throw decoding.malformed(
          "a chunk of at most " + limits.maxMessageBytes() + " bytes (ReadLimits.maxMessageBytes)",
          "one of " + entry.byteSize());
    }
    byte[] bytes = new byte[MessageHeader.BYTES + (int) entry.byteSize()];
    source.read(at, ByteBuffer.wrap(bytes));
    MessageHeader header = MessageHeader.read(bytes);
    MessageHeader expected = new MessageHeader(MessageHeader.ARROW_MSG, entry.byteSize());
    if (!header.equals(expected)) {
      throw decoding.malformed(expected.toString(), header.toString());
    }
    ByteBuffer message =
        ByteBuffer.wrap(bytes, MessageHeader.BYTES, (int) entry.byteSize()).slice();
    Optional<StoredChunk> found =
        new MessageParser(decoding, index.applications()).arrowMsg(message, entry.byteOffset());
    if (found.isEmpty() || !isSame(found.get(), store, entry)) {
      throw decoding.malformed(
          "chunk " + entry.id() + " of " + entry.entity() + ", " + entry.rows() + " rows",
          found.map(stored -> stored.chunk().toString()).orElse("a chunk without rows"));
    }
    return found.get();
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  private static boolean isSame(StoredChunk found, StoreId store, ManifestEntry entry) {
    return found.store().equals(store)
        && found.chunk().id().equals(entry.id())
        && found.chunk().entity().equals(entry.entity())
        && found.chunk().rows() == entry.rows();
  }
}
