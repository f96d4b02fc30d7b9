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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads a stream forwards, message by message, with one message in memory. Reads what Rerun 0.41
 * writes, not only what {@link RecordingWriter} does: several stores, blueprints, streams one after
 * the other, and streams that stop after a whole message without a footer (see {@link
 * #isFinished}).
 *
 * <p>Bytes that are not as they should be are an {@link RrdFormatException} with the source's name
 * and the offset; messages before them were delivered. Not for use by several threads at once.
 */
public final class RecordingReader implements Closeable {
  private static final long UNKNOWN = Long.MAX_VALUE;

  private final String source;
  private final InputStream in;

  /** Size of the source, if known: no length in it can be larger. */
  private final long size;

  private long position;
  private long streamStart;
  private boolean inStream;
  private boolean finished;

  private RecordingReader(String source, InputStream in, long size) {
    this.source = source;
    this.in = in;
    this.size = size;
  }

  /** Reads a file. */
  public static RecordingReader open(Path file) throws IOException {
    return new RecordingReader(
        file.toString(), new BufferedInputStream(Files.newInputStream(file)), Files.size(file));
  }

  /**
   * Reads an input of unknown length.
   *
   * @param source its name, for messages
   * @param in closed by {@link #close}
   */
  public static RecordingReader over(String source, InputStream in) {
    return new RecordingReader(source, new BufferedInputStream(in), UNKNOWN);
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
        source,
        new BufferedInputStream(Channels.newInputStream(channel)),
        channel.size() - channel.position());
  }

  /**
   * The next message; empty at the end.
   *
   * @throws RrdFormatException if the next bytes are no message; do not go on reading then
   */
  public Optional<RrdMessage> next() throws IOException {
    while (true) {
      if (!inStream) {
        if (position > 0 && atEnd()) {
          return Optional.empty();
        }
        readStreamHeader();
      }
      if (atEnd()) {
        return Optional.empty();
      }
      Optional<RrdMessage> message = readMessage();
      if (message.isPresent()) {
        return message;
      }
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
   * Whether the last thing read was the end mark of a stream. If not at the end of the input, the
   * writer was cut off.
   */
  public boolean isFinished() {
    return finished;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void readStreamHeader() throws IOException {
    streamStart = position;
    byte[] bytes = readExactly(StreamHeader.BYTES, "a stream header");
    StreamHeader.require(source, streamStart, bytes);
    inStream = true;
    finished = false;
  }

  private Optional<RrdMessage> readMessage() throws IOException {
    long at = position;
    MessageHeader header = MessageHeader.read(readExactly(MessageHeader.BYTES, "a message header"));
    if (header.kind() < 0 || header.kind() > MessageHeader.BLUEPRINT_ACTIVATION) {
      throw new RrdFormatException(
          source, at, "a message of kind 0 to 3", "kind " + Long.toUnsignedString(header.kind()));
    }
    long payloadAt = position;
    byte[] payload = readExactly(header.payloadLength(), "a message");
    MessageParser parser = new MessageParser(source, at);
    ByteBuffer message = ByteBuffer.wrap(payload);
    if (header.kind() == MessageHeader.SET_STORE_INFO) {
      return Optional.of(parser.setStoreInfo(message));
    }
    if (header.kind() == MessageHeader.BLUEPRINT_ACTIVATION) {
      return Optional.of(parser.blueprintActivation(message));
    }
    if (header.kind() == MessageHeader.ARROW_MSG) {
      return parser.arrowMsg(message, payloadAt - streamStart).map(chunk -> chunk);
    }
    requireStreamFooter(payload, payloadAt - streamStart);
    inStream = false;
    finished = true;
    return Optional.of(parser.rrdFooter(message));
  }

  private void requireStreamFooter(byte[] footer, long footerOffset) throws IOException {
    long at = position;
    byte[] bytes = readExactly(StreamFooter.BYTES, "the end of a stream");
    StreamFooter found = StreamFooter.read(source, at, bytes);
    StreamFooter expected = StreamFooter.of(footerOffset, footer);
    if (!found.equals(expected)) {
      throw new RrdFormatException(source, at, expected.toString(), found.toString());
    }
  }

  private boolean atEnd() throws IOException {
    if (size != UNKNOWN) {
      return position >= size;
    }
    in.mark(1);
    int next = in.read();
    in.reset();
    return next < 0;
  }

  private byte[] readExactly(long length, String what) throws IOException {
    if (length < 0 || length > size - position || length > Integer.MAX_VALUE - 8) {
      throw new RrdFormatException(
          source,
          position,
          what + " of " + Long.toUnsignedString(length) + " bytes",
          size == UNKNOWN ? "a length beyond 2 GiB" : "only " + (size - position) + " bytes");
    }
    // without a known size the length may be a lie: then the array grows with what is there
    byte[] bytes = size == UNKNOWN ? in.readNBytes((int) length) : readInto(new byte[(int) length]);
    if (bytes.length < length) {
      throw new RrdFormatException(
          source, position, what + " of " + length + " bytes", "only " + bytes.length + " bytes");
    }
    position += length;
    return bytes;
  }

  private byte[] readInto(byte[] bytes) throws IOException {
    int read = in.readNBytes(bytes, 0, bytes.length);
    return read == bytes.length ? bytes : Arrays.copyOf(bytes, read);
  }
}
