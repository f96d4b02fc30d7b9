/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Numbers in headers: decimal text, or 8 bytes big-endian. */
public final class HeaderNumber {

  private HeaderNumber() {}

  /** A text of exactly 8 digits is also 8 bytes: all ASCII digits means text. */
  static long parse(String header, byte[] value) throws FrameRejectedException {
    if (isDecimal(value)) {
      try {
        return Long.parseLong(new String(value, StandardCharsets.US_ASCII));
      } catch (NumberFormatException e) {
        throw bad(header, value);
      }
    }
    if (value.length == Long.BYTES) {
      return ByteBuffer.wrap(value).getLong();
    }
    throw bad(header, value);
  }

  /** Whether it is a number as bytes, and no text. */
  public static boolean isBinary(byte[] value) {
    return value.length == Long.BYTES && !isDecimal(value);
  }

  /** The number of {@link #isBinary} bytes. */
  public static long ofBytes(byte[] value) {
    return ByteBuffer.wrap(value).getLong();
  }

  private static boolean isDecimal(byte[] value) {
    int start = value.length > 1 && value[0] == '-' ? 1 : 0;
    for (int i = start; i < value.length; i++) {
      if (value[i] < '0' || value[i] > '9') {
        return false;
      }
    }
    return value.length > 0;
  }

  private static FrameRejectedException bad(String header, byte[] value) {
    return new FrameRejectedException(
        RejectReason.BAD_CAPTURE_TIME,
        "header '%s' must be decimal text or 8 bytes big-endian, but was %s"
            .formatted(header, hex(value, 24)));
  }

  /** The first bytes as hexadecimal text: safe to log whatever they are. */
  static String hex(byte[] value, int maxBytes) {
    String text = HexFormat.ofDelimiter(" ").formatHex(value, 0, Math.min(value.length, maxBytes));
    return value.length > maxBytes ? text + " …" : text;
  }
}
