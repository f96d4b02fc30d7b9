/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The first bytes of a stream.
 *
 * <pre>
 * 0   4  "RRF2"
 * 4   4  version of Rerun that the stream conforms to: major, minor, patch, meta
 * 8   1  compression: informational, each message has its own
 * 9   1  serializer: 2 = protobuf
 * 10  2  zero
 * </pre>
 */
final class StreamHeader {
  static final int BYTES = 12;
  static final String MAGIC = "RRF2";

  /** 0.41.0. Readers pick migrations by it, so it is not the version of this library. */
  static final int WRITTEN_VERSION = 41 << 8;

  /** The oldest version readers accept: 0.23. */
  static final int OLDEST_MINOR = 23;

  /** Streams of earlier versions end with their end message: they have no footer and no trailer. */
  private static final int FIRST_MINOR_WITH_FOOTER = 28;

  static final int SERIALIZER_PROTOBUF = 2;

  private StreamHeader() {}

  static byte[] bytes() {
    return ByteBuffer.allocate(BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(MAGIC.getBytes(StandardCharsets.US_ASCII))
        .putInt(WRITTEN_VERSION)
        .put((byte) 1)
        .put((byte) SERIALIZER_PROTOBUF)
        .putShort((short) 0)
        .array();
  }

  static boolean isMarked(byte[] bytes) {
    return new String(bytes, 0, 4, StandardCharsets.ISO_8859_1).equals(MAGIC);
  }

  /** Whether a trailer follows the end message of a stream with this header. */
  static boolean hasFooter(byte[] bytes) {
    return bytes[4] != 0 || Byte.toUnsignedInt(bytes[5]) >= FIRST_MINOR_WITH_FOOTER;
  }

  /** Refuses what official readers refuse; a newer version than ours is read. */
  static void require(String source, long offset, byte[] bytes) throws RrdFormatException {
    if (!isMarked(bytes)) {
      throw new RrdFormatException(
          source, offset, "the start mark " + MAGIC, Hex.of(bytes, 0, BYTES));
    }
    if (bytes[4] == 0 && Byte.toUnsignedInt(bytes[5]) < OLDEST_MINOR) {
      throw new RrdFormatException(
          source,
          offset + 4,
          "a stream of Rerun 0." + OLDEST_MINOR + " or later",
          "version " + bytes[4] + "." + bytes[5]);
    }
    if (bytes[8] < 0 || bytes[8] > 1 || bytes[9] != SERIALIZER_PROTOBUF) {
      throw new RrdFormatException(
          source, offset + 8, "compression 0 or 1 and serializer 2", Hex.of(bytes, 8, 2));
    }
    if (bytes[10] != 0 || bytes[11] != 0) {
      throw new RrdFormatException(source, offset + 10, "two zeros", Hex.of(bytes, 10, 2));
    }
  }
}
