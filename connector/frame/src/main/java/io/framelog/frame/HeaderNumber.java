/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

import java.nio.ByteBuffer;

/** Numbers that headers hold as 8 bytes big-endian, instead of as text. */
public final class HeaderNumber {

  private HeaderNumber() {}

  /** A text of exactly 8 digits is also 8 bytes: all ASCII digits means text. */
  public static boolean isBinary(byte[] value) {
    return value.length == Long.BYTES && !isDecimal(value);
  }

  /** The number of {@link #isBinary} bytes. */
  public static long ofBytes(byte[] value) {
    return ByteBuffer.wrap(value).getLong();
  }

  private static boolean isDecimal(byte[] value) {
    int start = value[0] == '-' ? 1 : 0;
    for (int i = start; i < value.length; i++) {
      if (value[i] < '0' || value[i] > '9') {
        return false;
      }
    }
    return true;
  }
}
