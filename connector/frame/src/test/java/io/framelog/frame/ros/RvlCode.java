/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.ros;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Writes what {@link Rvl} reads, with the 12 bytes that go before it. */
final class RvlCode {
  private static final int CONFIG_BYTES = 12;
  private static final int HEADER_BYTES = 8;

  private final List<Integer> nibbles = new ArrayList<>();

  private RvlCode() {}

  static byte[] of(short[] depth, int width, int height) {
    RvlCode code = new RvlCode();
    int previous = 0;
    int at = 0;
    while (at < depth.length) {
      int from = at;
      while (at < depth.length && depth[at] == 0) {
        at++;
      }
      code.number(at - from);
      int end = at;
      while (end < depth.length && depth[end] != 0) {
        end++;
      }
      code.number(end - at);
      for (; at < end; at++) {
        int delta = (depth[at] & 0xFFFF) - previous;
        code.number((delta << 1) ^ (delta >> 31));
        previous = depth[at] & 0xFFFF;
      }
    }
    return code.bytes(width, height);
  }

  private void number(int value) {
    int left = value;
    do {
      nibbles.add((left & 7) | (left >>> 3 == 0 ? 0 : 8));
      left >>>= 3;
    } while (left != 0);
  }

  private byte[] bytes(int width, int height) {
    int words = (nibbles.size() + 7) / 8;
    ByteBuffer out =
        ByteBuffer.allocate(CONFIG_BYTES + HEADER_BYTES + words * Integer.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    out.position(CONFIG_BYTES).putInt(width).putInt(height);
    for (int word = 0; word < words; word++) {
      int bits = 0;
      for (int i = word * 8; i < word * 8 + 8; i++) {
        bits = (bits << 4) | (i < nibbles.size() ? nibbles.get(i) : 0);
      }
      out.putInt(bits);
    }
    return out.array();
  }
}
