/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Everything that reads bytes of others. The first byte of an input says which door it goes
 * through, so that what lies behind a checksum is reached, too.
 */
enum FuzzTarget {
  STREAM('s') {
    @Override
    void read(byte[] bytes) throws IOException {
      try (RecordingReader reader =
          RecordingReader.over("fuzz", new ByteArrayInputStream(bytes), LIMITS)) {
        for (Optional<RrdMessage> next = reader.next(); next.isPresent(); next = reader.next()) {
          if (next.get() instanceof StoredChunk stored) {
            touch(stored.chunk());
          }
        }
      }
    }
  },
  FILE('f') {
    @Override
    void read(byte[] bytes) throws IOException {
      try (RecordingFile file = RecordingFile.open(new BytesSource(bytes), LIMITS)) {
        for (StoreIndex store : file.stores()) {
          for (ManifestEntry entry : store.chunks()) {
            touch(file.read(store.store(), entry).chunk());
          }
        }
      }
    }
  },
  ARROW_MESSAGE('p') {
    @Override
    void read(byte[] bytes) throws IOException {
      new MessageParser(decoding(), new KnownApplications())
          .arrowMsg(ByteBuffer.wrap(bytes), 0)
          .ifPresent(stored -> touch(stored.chunk()));
    }
  },
  FOOTER('m') {
    @Override
    void read(byte[] bytes) throws IOException {
      new MessageParser(decoding(), new KnownApplications()).rrdFooter(ByteBuffer.wrap(bytes));
    }
  },
  ARROW_STREAM('a') {
    @Override
    void read(byte[] bytes) throws IOException {
      Decoding decoding = decoding();
      IpcStream ipc = SorbetMigration.migrated(IpcReader.read(decoding, ByteBuffer.wrap(bytes)));
      ChunkDecoder.decode(decoding, ipc, Compression.NONE).ifPresent(FuzzTarget::touch);
    }
  },
  CHUNK_STATE('c') {
    @Override
    void read(byte[] bytes) throws IOException {
      touch(Chunk.readFrom(new DataInputStream(new ByteArrayInputStream(bytes))));
    }
  },
  WRITER_SNAPSHOT('w') {
    @Override
    void read(byte[] bytes) throws IOException {
      WriterSnapshot.read(bytes);
    }
  };

  private static final ReadLimits LIMITS = ReadLimits.ofBytes(32 << 20);

  private final char mark;

  FuzzTarget(char mark) {
    this.mark = mark;
  }

  /** Throws {@link RrdFormatException}, or {@link EOFException} where the input is no source. */
  abstract void read(byte[] bytes) throws IOException;

  /** Reads; a report of damage is a good end, whatever else is thrown is not. */
  static void readOrReport(byte[] input) throws IOException {
    if (input.length == 0) {
      return;
    }
    for (FuzzTarget target : values()) {
      if (target.mark == input[0]) {
        target.readOrReportAll(Arrays.copyOfRange(input, 1, input.length));
      }
    }
  }

  private void readOrReportAll(byte[] input) throws IOException {
    try {
      read(input);
    } catch (RrdFormatException e) {
      if (e.offset() < 0 || e.offset() > input.length) {
        throw new IllegalStateException("a report of damage outside of the input", e);
      }
    } catch (EOFException e) {
      if (this != CHUNK_STATE) {
        throw e;
      }
    }
  }

  /** An input for this target. */
  byte[] input(byte[] bytes) {
    byte[] input = new byte[bytes.length + 1];
    input[0] = (byte) mark;
    System.arraycopy(bytes, 0, input, 1, bytes.length);
    return input;
  }

  private static Decoding decoding() {
    return new Decoding("fuzz", 0, LIMITS);
  }

  /** Every value, through the doors that users have. */
  private static void touch(Chunk chunk) {
    long sum = chunk.byteSize();
    for (Row row : IntStream.range(0, chunk.rows()).mapToObj(i -> new Row(chunk, i)).toList()) {
      sum += row.id().low();
      for (TimeColumn time : chunk.times()) {
        sum += row.time(time.timeline()).orElseThrow();
      }
      for (ComponentColumn column : chunk.components()) {
        sum += row.blob(column.descriptor()).map(ByteBuffer::remaining).orElse(0);
        sum += row.text(column.descriptor()).map(String::length).orElse(0);
        sum += row.integer(column.descriptor()).orElse(0);
        sum += column.describe(row.index()).length();
      }
    }
    if (chunk.toString().isEmpty()) {
      throw new IllegalStateException("a chunk without a name, " + sum);
    }
  }
}
