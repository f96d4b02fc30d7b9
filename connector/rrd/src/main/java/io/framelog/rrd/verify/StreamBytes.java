/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import net.jpountz.xxhash.XXHashFactory;

/** The fixed structures of a stream: its header, message headers and trailer. */
final class StreamBytes {
  static final int HEADER_BYTES = 12;
  static final int MESSAGE_HEADER_BYTES = 16;
  static final int TRAILER_BYTES = 32;

  static final long END = 0;
  static final long SET_STORE_INFO = 1;
  static final long ARROW_MSG = 2;
  static final long ACTIVATION = 3;

  private static final String MAGIC = "RRF2";
  private static final String TRAILER_MAGIC = "RRF2FOOT";
  private static final int HASH_SEED = 7850921;

  private StreamBytes() {}

  static boolean isStreamStart(ByteBuffer bytes) {
    return text(bytes, 0, 4).equals(MAGIC);
  }

  /** The version bytes as one number that orders releases: major, minor, patch. */
  static int version(ByteBuffer header) {
    return Byte.toUnsignedInt(header.get(4)) << 16
        | Byte.toUnsignedInt(header.get(5)) << 8
        | Byte.toUnsignedInt(header.get(6));
  }

  static String versionText(int version) {
    return (version >> 16) + "." + (version >> 8 & 0xFF) + "." + (version & 0xFF);
  }

  static boolean isTrailer(ByteBuffer trailer) {
    return text(trailer, 20, 8).equals(TRAILER_MAGIC) && trailer.getInt(28) == 1;
  }

  static int hash(ByteBuffer footer) {
    return XXHashFactory.fastestJavaInstance()
        .hash32()
        .hash(footer, footer.position(), footer.remaining(), HASH_SEED);
  }

  static String hex(ByteBuffer bytes, int index, int length) {
    byte[] copy = new byte[length];
    bytes.get(index, copy);
    return HexFormat.ofDelimiter(" ").formatHex(copy);
  }

  private static String text(ByteBuffer bytes, int index, int length) {
    byte[] copy = new byte[length];
    bytes.get(index, copy);
    return new String(copy, StandardCharsets.ISO_8859_1);
  }
}
