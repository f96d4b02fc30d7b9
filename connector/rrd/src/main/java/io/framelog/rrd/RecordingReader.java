/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream forwards, message by message, with one message in memory (see {@link ReadLimits}).
 * Reads what Rerun's SDK from 0.23 on writes, not only what {@link RecordingWriter} does: several
 * stores, blueprints, streams one after the other, and streams that stop after a whole message
 * without a footer (see {@link #isFinished}).
 *
 * <p>{@link #next} reads a message; {@link #peek} says what it is first, and {@link #skip} passes
 * over it without reading it.
 *
 * <p>Bytes that are not as they should be are an {@link RrdFormatException} with the source's name
 * and the offset, a {@link RrdTruncatedException} if only the end is missing; messages before them
 * were delivered. Not for use by several threads at once. To read parts of a file, see {@link
 * RecordingFile}.
 */
public final class RecordingReader implements Closeable {
  private final MessageInput in;
  private final KnownApplications applications = new KnownApplications();

  private @Nullable MessageInfo pending;
  private long streamStart;
  private boolean inStream;
  private boolean hasFooter;
  private boolean finished;

  private RecordingReader(MessageInput in) {
    this.in = in;
  }

  /** Reads a file. */
  public static RecordingReader open(Path file) throws IOException {
    return open(file, ReadLimits.defaults());
  }

  /** Reads a file. */
  public static RecordingReader open(Path file, ReadLimits limits) throws IOException {
    long size = Files.size(file);
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    return new RecordingReader(new MessageInput(file.toString(), in, size, limits));
  }

  /**
   * Reads an input of unknown length.
   *
   * @param source its name, for messages
   * @param in closed by {@link #close}
   */
  public static RecordingReader over(String source, InputStream in) {
    return over(source, in, ReadLimits.defaults());
  }

  /**
   * Reads an input of unknown length.
   *
   * @param source its name, for messages
   * @param in closed by {@link #close}
   */
  public static RecordingReader over(String source, InputStream in, ReadLimits limits) {
    return new RecordingReader(
        new MessageInput(source, new BufferedInputStream(in), MessageInput.UNKNOWN, limits));
  }

  /**
   * Reads a channel from its position to its end.
   *
   * @param source its name, for messages
   * @param channel closed by {@link #close}
   */
  public static RecordingReader over(String source, SeekableByteChannel channel)
      throws IOException {
    return new RecordingReader(
        new MessageInput(
            source,
            new BufferedInputStream(Channels.newInputStream(channel)),
            channel.size() - channel.position(),
            ReadLimits.defaults()));
  }

  /** Reads a source from its start; {@link #close} does not close it. */
  static RecordingReader over(SeekableSource source, ReadLimits limits) throws IOException {
    return new RecordingReader(
        new MessageInput(
            source.name(),
            new BufferedInputStream(new SourceInput(source), 1 << 16),
            source.size(),
            limits));
  }

  /**
   * The next message; empty at the end. Chunks without rows or components are passed over: stores
   * ignore them, too.
   *
   * @throws RrdFormatException if the next bytes are no message; do not go on reading then
   */
  public Optional<RrdMessage> next() throws IOException {
    while (peek().isPresent()) {
      Optional<RrdMessage> message = read();
      if (message.isPresent()) {
        return message;
      }
    }
    return Optional.empty();
  }

  /**
   * What the next message is, from its header alone; empty at the end. The next call says the same,
   * until {@link #next} or {@link #skip}.
   *
   * @throws RrdFormatException if the next bytes are no header; do not go on reading then
   */
  public Optional<MessageInfo> peek() throws IOException {
    if (pending == null) {
      if (!inStream) {
        if (in.position() > 0 && in.atEnd()) {
          return Optional.empty();
        }
        readStreamHeader();
      }
      if (in.atEnd()) {
        return Optional.empty();
      }
      pending = readHeader();
    }
    return Optional.of(pending);
  }

  /**
   * Passes over the next message. Of a footer, the hash is checked all the same.
   *
   * @throws java.util.NoSuchElementException if there is none
   */
  public void skip() throws IOException {
    MessageInfo info = peek().orElseThrow();
    pending = null;
    if (info.kind() == MessageKind.FOOTER) {
      readFooter(info);
    } else {
      in.skip(info.byteSize(), "a message");
    }
  }

  /** All chunks that are left, whatever their store. The whole input is in memory then. */
  public List<Chunk> readChunks() throws IOException {
    List<Chunk> chunks = new ArrayList<>();
    for (Optional<RrdMessage> next = next(); next.isPresent(); next = next()) {
      if (next.get() instanceof StoredChunk stored) {
        chunks.add(stored.chunk());
      }
    }
    return chunks;
  }

  /**
   * The chunks that are left, whatever their store, one in memory at a time. The stream reads as it
   * is consumed; a failure is an {@link java.io.UncheckedIOException} round the exception of {@link
   * #next}.
   */
  public Stream<StoredChunk> chunks() {
    return IoStreams.of(this::nextChunk);
  }

  /** The rows of all {@link #chunks}, chunk by chunk. */
  public Stream<Row> rows() {
    return chunks().flatMap(stored -> Row.allOf(stored.chunk()));
  }

  /**
   * Whether the last thing read was the end mark of a stream. If not at the end of the input, the
   * writer was cut off, or is still writing.
   */
  public boolean isFinished() {
    return finished;
  }

  /** Of the stores that were seen to begin. */
  KnownApplications applications() {
    return applications;
  }

  /** Where the stream of the last message starts in the source. */
  long streamStart() {
    return streamStart;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** The peeked message, which is a chunk; absent if it has no rows or components. */
  Optional<StoredChunk> chunk() throws IOException {
    return read().map(StoredChunk.class::cast);
  }

  private Optional<StoredChunk> nextChunk() throws IOException {
    for (Optional<RrdMessage> next = next(); next.isPresent(); next = next()) {
      if (next.get() instanceof StoredChunk stored) {
        return Optional.of(stored);
      }
    }
    return Optional.empty();
  }

  private void readStreamHeader() throws IOException {
    streamStart = in.position();
    byte[] bytes = in.read(StreamHeader.BYTES, "a stream header");
    StreamHeader.require(in.source(), streamStart, bytes);
    inStream = true;
    finished = false;
    hasFooter = StreamHeader.hasFooter(bytes);
  }

  private MessageInfo readHeader() throws IOException {
    long at = in.position();
    MessageHeader header = MessageHeader.read(in.read(MessageHeader.BYTES, "a message header"));
    MessageKind kind = MessageKind.of(header, in.source(), at);
    return new MessageInfo(kind, in.position(), header.payloadLength());
  }

  /** Absent for a chunk without rows or components. */
  private Optional<RrdMessage> read() throws IOException {
    MessageInfo info = peek().orElseThrow();
    pending = null;
    Decoding decoding = new Decoding(in.source(), info.headerOffset(), in.limits());
    MessageParser parser = new MessageParser(decoding, applications);
    return switch (info.kind()) {
      case STORE_INFO -> Optional.of(parser.setStoreInfo(payload(info)));
      case BLUEPRINT_ACTIVATION -> Optional.of(parser.blueprintActivation(payload(info)));
      case CHUNK ->
          parser.arrowMsg(payload(info), info.byteOffset() - streamStart).map(chunk -> chunk);
      case FOOTER -> Optional.of(parser.rrdFooter(readFooter(info)));
    };
  }

  private ByteBuffer payload(MessageInfo info) throws IOException {
    return ByteBuffer.wrap(in.read(info.byteSize(), "a message"));
  }

  private ByteBuffer readFooter(MessageInfo info) throws IOException {
    byte[] footer = in.read(info.byteSize(), "a footer");
    if (hasFooter) {
      requireTrailer(StreamFooter.of(info.byteOffset() - streamStart, footer));
    }
    inStream = false;
    finished = true;
    return ByteBuffer.wrap(footer);
  }

  private void requireTrailer(StreamFooter expected) throws IOException {
    long at = in.position();
    byte[] bytes = in.read(StreamFooter.BYTES, "the end of a stream");
    StreamFooter found = StreamFooter.read(in.source(), at, bytes);
    if (!found.equals(expected)) {
      throw new RrdFormatException(in.source(), at, expected.toString(), found.toString());
    }
  }
}
