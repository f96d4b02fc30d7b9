/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Files of the official SDK, to be damaged by the byte. */
public final class GoldenBytes {
  private GoldenBytes() {}

  public static byte[] of(String name) throws IOException {
    try (var in = GoldenBytes.class.getResourceAsStream("/golden/" + name)) {
      if (in == null) {
        throw new IOException("No golden file " + name);
      }
      return in.readAllBytes();
    }
  }

  /** Two files end to end. */
  static byte[] concatenated(String first, String second) throws IOException {
    byte[] left = of(first);
    byte[] right = of(second);
    return ByteBuffer.allocate(left.length + right.length).put(left).put(right).array();
  }

  static void putLong(byte[] bytes, int at, long value) {
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(at, value);
  }
}
