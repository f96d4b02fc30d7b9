/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.GatheringByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jpountz.lz4.LZ4Factory;

/**
 * Writes one recording, strictly forwards, one chunk at a time.
 *
 * <pre>
 * create → header, store info │ write → one message per chunk │ finish → footer, end mark
 * </pre>
 *
 * The bytes are a function of the recording id and the chunks. A writer can be taken down after any
 * chunk and resumed from its {@link #snapshot()}: the result is byte for byte the same.
 *
 * <p>{@link #close()} without {@link #finish()} leaves an unfinished stream, which most of Rerun's
 * tools read without a word and some refuse: publish finished streams only. Not for use by several
 * threads at once.
 */
public final class RecordingWriter implements Closeable {
  private final WritableByteChannel out;
  private final RecordingId id;
  private final StoreId storeId;
  private final ManifestSchema schema;
  private final List<ManifestEntry> entries;
  private final Set<ChunkId> chunkIds = new HashSet<>();
  private long position;
  private State state = State.OPEN;

  private enum State {
    OPEN,
    BROKEN,
    FINISHED
  }

  private RecordingWriter(WritableByteChannel out, WriterSnapshot from) {
    this.out = out;
    this.id = from.id();
    this.storeId = StoreId.of(id);
    this.position = from.position();
    this.schema = from.schema();
    this.entries = new ArrayList<>(from.entries());
    entries.forEach(e -> chunkIds.add(e.id()));
  }

  /**
   * Begins a recording: writes its header and store info at once.
   *
   * @param out takes the stream from its first byte on; closed by {@link #close()}
   */
  public static RecordingWriter create(WritableByteChannel out, RecordingId id) throws IOException {
    RecordingWriter writer =
        new RecordingWriter(out, new WriterSnapshot(id, 0, new ManifestSchema(), List.of()));
    byte[] info = Messages.setStoreInfo(writer.storeId);
    Scatter bytes = new Scatter();
    bytes.put(StreamHeader.bytes());
    bytes.put(new MessageHeader(MessageHeader.SET_STORE_INFO, info.length).bytes());
    bytes.put(info);
    writer.write(bytes);
    return writer;
  }

  /**
   * Goes on where {@link #snapshot()} was taken. Writes nothing yet.
   *
   * @param out takes the stream from {@link #position()} on
   * @throws RrdFormatException if the bytes are no snapshot
   */
  public static RecordingWriter resume(byte[] snapshot, WritableByteChannel out)
      throws IOException {
    return new RecordingWriter(out, WriterSnapshot.read(snapshot));
  }

  /**
   * Writes a chunk. It is refused before anything is written, and the writer stays usable, if the
   * chunk contradicts earlier ones.
   *
   * @throws IllegalArgumentException if its id was written before, a timeline has another kind than
   *     before, or a component of this entity another type
   * @throws IOException from the channel; then the stream is of no use any more
   */
  public void write(Chunk chunk) throws IOException {
    requireOpen();
    if (chunkIds.contains(chunk.id())) {
      throw new IllegalArgumentException(
          "Chunk id " + chunk.id() + " was written before; readers would drop the second chunk");
    }
    schema.require(chunk);
    Scatter payload = ChunkEncoder.encode(chunk);
    long uncompressedSize = payload.length();
    Scatter stored = compressed(payload, chunk.compression());
    if (stored.length() > Integer.MAX_VALUE - 1024) {
      throw new IllegalArgumentException(
          "A chunk takes at most 2 GiB, but " + chunk + " takes " + stored.length() + " bytes");
    }
    byte[] prefix =
        Messages.arrowMsgPrefix(
            storeId, chunk.compression(), uncompressedSize, (int) stored.length());
    byte[] suffix = Messages.arrowMsgSuffix(chunk.id(), chunk.isStatic());
    long messageLength = prefix.length + stored.length() + suffix.length;

    Scatter bytes = new Scatter();
    bytes.put(new MessageHeader(MessageHeader.ARROW_MSG, messageLength).bytes());
    bytes.put(prefix);
    bytes.put(stored);
    bytes.put(suffix);
    write(bytes);
    schema.add(chunk);
    chunkIds.add(chunk.id());
    entries.add(ManifestEntry.of(chunk, position - messageLength, messageLength, uncompressedSize));
  }

  private static Scatter compressed(Scatter payload, Compression compression) {
    return switch (compression) {
      case NONE -> payload;
      case LZ4 -> {
        // the Java version gives the same bytes on every machine, and loads no native library
        byte[] block =
            LZ4Factory.fastestJavaInstance().fastCompressor().compress(payload.toByteArray());
        Scatter compressed = new Scatter();
        compressed.put(ByteBuffer.wrap(block));
        yield compressed;
      }
    };
  }

  /** Bytes of the stream so far: where the next one goes. */
  public long position() {
    return position;
  }

  /** The recording being written. */
  public RecordingId id() {
    return id;
  }

  /** Chunks written so far. */
  public int chunks() {
    return entries.size();
  }

  /** What {@link #resume} needs to go on from here: some hundred bytes per chunk. */
  public byte[] snapshot() {
    requireOpen();
    return new WriterSnapshot(id, position, schema, entries).bytes();
  }

  /** Writes the footer and the end mark. Nothing can be written after it. */
  public void finish() throws IOException {
    requireOpen();
    byte[] footer =
        entries.isEmpty() ? new byte[0] : FooterEncoder.encode(storeId, schema, entries);
    long footerPosition = position + MessageHeader.BYTES;
    Scatter bytes = new Scatter();
    bytes.put(new MessageHeader(MessageHeader.END, footer.length).bytes());
    bytes.put(footer);
    bytes.put(StreamFooter.of(footerPosition, footer).bytes());
    write(bytes);
    state = State.FINISHED;
  }

  /** Closes the channel, whether the stream is finished or not. */
  @Override
  public void close() throws IOException {
    if (state == State.OPEN) {
      state = State.BROKEN;
    }
    out.close();
  }

  private void requireOpen() {
    if (state != State.OPEN) {
      throw new IllegalStateException(
          "The writer of "
              + id
              + (state == State.FINISHED ? " is finished" : " was closed or failed earlier"));
    }
  }

  private void write(Scatter bytes) throws IOException {
    State before = state;
    state = State.BROKEN;
    ByteBuffer[] segments = bytes.segments().toArray(ByteBuffer[]::new);
    if (out instanceof GatheringByteChannel gathering) {
      for (long left = bytes.length(); left > 0; ) {
        left -= gathering.write(segments);
      }
    } else {
      for (ByteBuffer segment : segments) {
        while (segment.hasRemaining()) {
          out.write(segment);
        }
      }
    }
    position += bytes.length();
    state = before;
  }
}
