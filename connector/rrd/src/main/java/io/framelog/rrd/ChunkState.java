/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * Chunks in the state of an engine: the payload of the recording itself, uncompressed.
 *
 * <pre>
 * 1 byte version | 1 byte compression | int32 length, big-endian | Arrow IPC stream
 * </pre>
 */
final class ChunkState {
  private static final int VERSION = 1;
  private static final int COPY_BYTES = 8192;
  private static final int FIRST_BYTES = 1 << 20;
  private static final String SOURCE = "chunk in state";

  private ChunkState() {}

  static void write(Chunk chunk, DataOutput out) throws IOException {
    Scatter payload = ChunkEncoder.encode(chunk);
    if (payload.length() > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          "A chunk takes at most 2 GiB, but " + chunk + " has " + payload.length() + " bytes");
    }
    out.writeByte(VERSION);
    out.writeByte(chunk.compression().number());
    out.writeInt((int) payload.length());
    for (ByteBuffer segment : payload.segments()) {
      write(segment, out);
    }
  }

  private static void write(ByteBuffer segment, DataOutput out) throws IOException {
    if (segment.hasArray()) {
      out.write(segment.array(), segment.arrayOffset() + segment.position(), segment.remaining());
      return;
    }
    byte[] copy = new byte[Math.min(COPY_BYTES, segment.remaining())];
    while (segment.hasRemaining()) {
      int length = Math.min(copy.length, segment.remaining());
      segment.get(copy, 0, length);
      out.write(copy, 0, length);
    }
  }

  /** The length may be a lie: the array grows with what is there. */
  private static byte[] readFully(DataInput in, int length) throws IOException {
    byte[] bytes = new byte[Math.min(length, FIRST_BYTES)];
    int read = 0;
    while (true) {
      in.readFully(bytes, read, bytes.length - read);
      if (bytes.length == length) {
        return bytes;
      }
      read = bytes.length;
      bytes = Arrays.copyOf(bytes, (int) Math.min(length, bytes.length * 4L));
    }
  }

  static Chunk read(DataInput in) throws IOException {
    int version = in.readUnsignedByte();
    if (version != VERSION) {
      throw new RrdFormatException(SOURCE, 0, "version " + VERSION, "version " + version);
    }
    int number = in.readUnsignedByte();
    Compression compression =
        List.of(Compression.values()).stream()
            .filter(c -> c.number() == number)
            .findFirst()
            .orElseThrow(
                () -> new RrdFormatException(SOURCE, 1, "a compression", "number " + number));
    int length = in.readInt();
    if (length < 0) {
      throw new RrdFormatException(SOURCE, 2, "a length", "" + length);
    }
    byte[] payload = readFully(in, length);
    Decoding decoding = new Decoding(SOURCE, /* offset= */ 6, ReadLimits.defaults());
    IpcStream ipc = IpcReader.read(decoding, ByteBuffer.wrap(payload));
    return ChunkDecoder.decode(decoding, ipc, compression)
        .orElseThrow(() -> new RrdFormatException(SOURCE, 6, "rows and components", "none"));
  }
}
