/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.blueprint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** Names that are a function of what they name. */
final class ContentHash {
  private static final int BYTES = 16;

  private ContentHash() {}

  /** 32 hexadecimal digits. */
  static String of(String text) {
    return HexFormat.of().formatHex(sha256(text), 0, BYTES);
  }

  static UUID uuid(String text) {
    ByteBuffer hash = ByteBuffer.wrap(sha256(text));
    // version 8 (free content) and the variant of RFC 9562
    long high = (hash.getLong() & ~0xF000L) | 0x8000L;
    long low = (hash.getLong() & ~(0b11L << 62)) | (0b10L << 62);
    return new UUID(high, low);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
