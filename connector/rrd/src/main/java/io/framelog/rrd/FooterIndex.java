/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The index of a file by its footers, found from the end: the trailer, the footer it names, and
 * where the stream of that footer starts. Streams one after the other are walked backwards. Nothing
 * a footer says is used before its hash was checked.
 */
final class FooterIndex {
  private final SeekableSource source;
  private final ReadLimits limits;

  /** Of all footers: they stay in memory together. */
  private final Decoding decoding;

  private final KnownApplications applications = new KnownApplications();
  private final StoreIndexes stores = new StoreIndexes();

  private FooterIndex(SeekableSource source, ReadLimits limits) {
    this.source = source;
    this.limits = limits;
    this.decoding = new Decoding(source.name(), /* offset= */ 0, limits);
  }

  /** Empty if a stream has no end mark: then only a scan helps. */
  static Optional<IndexedFile> read(SeekableSource source, ReadLimits limits) throws IOException {
    FooterIndex index = new FooterIndex(source, limits);
    record Found(RecordingFooter footer, long streamStart) {}
    Deque<Found> footers = new ArrayDeque<>();
    long start = source.size();
    if (start == 0) {
      return Optional.empty();
    }
    for (long end = start; end > 0; end = start) {
      long trailerAt = end - StreamFooter.BYTES;
      if (trailerAt < StreamHeader.BYTES + MessageHeader.BYTES) {
        return Optional.empty();
      }
      byte[] trailer = index.bytes(trailerAt, StreamFooter.BYTES);
      if (!StreamFooter.isMarked(trailer)) {
        return Optional.empty();
      }
      StreamFooter found = StreamFooter.read(source.name(), trailerAt, trailer);
      start = index.streamStart(trailerAt, found);
      RecordingFooter footer = index.footer(trailerAt, found);
      index.requirePlaces(footer, found.payloadOffset() - MessageHeader.BYTES, trailerAt);
      if (!footer.stores().isEmpty()) {
        footers.addFirst(new Found(footer, start));
      }
    }
    footers.forEach(found -> index.stores.add(found.footer(), found.streamStart()));
    return Optional.of(
        new IndexedFile(
            index.stores.toList(),
            /* isFinished= */ true,
            /* hasFooter= */ true,
            Optional.empty(),
            index.applications));
  }

  private long streamStart(long trailerAt, StreamFooter trailer) throws IOException {
    long most = trailerAt - StreamHeader.BYTES - MessageHeader.BYTES;
    if (trailer.payloadLength() < 0 || trailer.payloadLength() > most) {
      throw refused(trailerAt, "a footer of at most " + most + " bytes", trailer.toString());
    }
    long payloadAt = trailerAt - trailer.payloadLength();
    long start = payloadAt - trailer.payloadOffset();
    if (trailer.payloadOffset() < StreamHeader.BYTES + MessageHeader.BYTES || start < 0) {
      throw refused(trailerAt, "a footer at most at " + payloadAt, trailer.toString());
    }
    byte[] header = bytes(start, StreamHeader.BYTES);
    if (!StreamHeader.isMarked(header)) {
      throw refused(
          trailerAt,
          "the offset of a footer from the start of its stream",
          trailer + ", but no stream starts at byte " + start);
    }
    StreamHeader.require(source.name(), start, header);
    return start;
  }

  private RecordingFooter footer(long trailerAt, StreamFooter trailer) throws IOException {
    long headerAt = trailerAt - trailer.payloadLength() - MessageHeader.BYTES;
    if (trailer.payloadLength() > limits.maxMessageBytes() - MessageHeader.BYTES) {
      throw refused(
          headerAt,
          "a footer of at most " + limits.maxMessageBytes() + " bytes (ReadLimits.maxMessageBytes)",
          trailer.toString());
    }
    byte[] bytes = bytes(headerAt, (int) trailer.payloadLength() + MessageHeader.BYTES);
    MessageHeader header = MessageHeader.read(bytes);
    MessageHeader expected = new MessageHeader(MessageHeader.END, trailer.payloadLength());
    if (!header.equals(expected)) {
      throw refused(headerAt, expected.toString(), header.toString());
    }
    ByteBuffer payload =
        ByteBuffer.wrap(bytes, MessageHeader.BYTES, bytes.length - MessageHeader.BYTES).slice();
    int hash = StreamFooter.hash(payload);
    if (hash != trailer.hash()) {
      throw refused(
          trailerAt,
          String.format("a footer with hash %08x", hash),
          String.format("hash %08x", trailer.hash()));
    }
    return new MessageParser(decoding.at(headerAt), applications).rrdFooter(payload);
  }

  /** Chunks lie between the header of the stream and its footer, and not in each other. */
  private void requirePlaces(RecordingFooter footer, long endOfChunks, long trailerAt)
      throws RrdFormatException {
    List<ManifestEntry> entries = new ArrayList<>();
    footer.stores().forEach(store -> entries.addAll(store.chunks()));
    entries.sort(Comparator.comparingLong(ManifestEntry::byteOffset));
    long from = StreamHeader.BYTES;
    for (ManifestEntry entry : entries) {
      long first = from + MessageHeader.BYTES;
      if (entry.byteOffset() < first
          || entry.byteSize() < 0
          || entry.byteSize() > endOfChunks - entry.byteOffset()) {
        throw refused(
            trailerAt,
            "a footer with chunks from " + first + " to " + endOfChunks,
            "chunk " + entry.id() + " of " + entry.byteSize() + " bytes at " + entry.byteOffset());
      }
      from = entry.byteOffset() + entry.byteSize();
    }
  }

  private byte[] bytes(long offset, int length) throws IOException {
    byte[] bytes = new byte[length];
    source.read(offset, ByteBuffer.wrap(bytes));
    return bytes;
  }

  private RrdFormatException refused(long offset, String expected, String found) {
    return new RrdFormatException(source.name(), offset, expected, found);
  }
}
