/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import net.jpountz.xxhash.StreamingXXHash32;
import net.jpountz.xxhash.XXHashFactory;

/**
 * The last bytes of a finished stream: where its footer is.
 *
 * <pre>
 * 0   8  offset of the payload of the footer, from the start of the stream
 * 8   8  its length
 * 16  4  its XXH32, seed 7850921
 * 20  8  "RRF2FOOT"
 * 28  4  number of entries = 1
 * </pre>
 */
record StreamFooter(long payloadOffset, long payloadLength, int hash) {
  static final int BYTES = 32;
  static final String MAGIC = "RRF2FOOT";
  private static final int SEED = 7850921;

  static StreamFooter of(long payloadOffset, byte[] payload) {
    return new StreamFooter(payloadOffset, payload.length, hash(payload));
  }

  static StreamFooter of(long payloadOffset, Scatter payload) {
    try (StreamingXXHash32 hash = XXHashFactory.fastestJavaInstance().newStreamingHash32(SEED)) {
      payload
          .segments()
          .forEach(s -> hash.update(s.array(), s.arrayOffset() + s.position(), s.remaining()));
      return new StreamFooter(payloadOffset, payload.length(), hash.getValue());
    }
  }

  static int hash(byte[] payload) {
    return XXHashFactory.fastestJavaInstance().hash32().hash(payload, 0, payload.length, SEED);
  }

  byte[] bytes() {
    return ByteBuffer.allocate(BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(payloadOffset)
        .putLong(payloadLength)
        .putInt(hash)
        .put(MAGIC.getBytes(StandardCharsets.US_ASCII))
        .putInt(1)
        .array();
  }

  /** Of 32 bytes; {@code offset} is where they lie in the source. */
  static StreamFooter read(String source, long offset, byte[] bytes) throws RrdFormatException {
    String magic = new String(bytes, 20, 8, StandardCharsets.ISO_8859_1);
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (!magic.equals(MAGIC)) {
      throw new RrdFormatException(
          source, offset + 20, "the end mark " + MAGIC, Hex.of(bytes, 20, 8));
    }
    if (buffer.getInt(28) != 1) {
      throw new RrdFormatException(
          source, offset + 28, "one footer", buffer.getInt(28) + " of them");
    }
    return new StreamFooter(buffer.getLong(0), buffer.getLong(8), buffer.getInt(16));
  }

  @Override
  public String toString() {
    return String.format(
        "a footer of %d bytes at %d with hash %08x", payloadLength, payloadOffset, hash);
  }
}
