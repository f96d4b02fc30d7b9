/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.format;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * Makes small media as large as real ones, and different from each other, so that compressing them
 * together gains nothing. Decoders pass the padding over.
 */
final class Padding {
  private static final int SEI_UNIT = 6;
  private static final int USER_DATA = 5;
  private static final int STOP_BIT = 0x80;

  private Padding() {}

  /** With a box "free" at the end. */
  static byte[] ofMp4(byte[] mp4, int bytes, Random random) {
    byte[] noise = new byte[bytes];
    random.nextBytes(noise);
    return ByteBuffer.allocate(mp4.length + 8 + bytes)
        .put(mp4)
        .putInt(8 + bytes)
        .put("free".getBytes(StandardCharsets.US_ASCII))
        .put(noise)
        .array();
  }

  /**
   * With a unit of user data in front. It has no zeros, so nothing in it looks like a start code.
   */
  static byte[] ofH264(byte[] sample, int bytes, Random random) {
    ByteBuffer padded = ByteBuffer.allocate(sample.length + bytes + bytes / 255 + 8);
    padded.putInt(1).put((byte) SEI_UNIT).put((byte) USER_DATA);
    int left = bytes;
    for (; left >= 255; left -= 255) {
      padded.put((byte) 255);
    }
    padded.put((byte) left);
    for (int i = 0; i < bytes; i++) {
      padded.put((byte) (1 + random.nextInt(255)));
    }
    padded.put((byte) STOP_BIT).put(sample);
    byte[] exact = new byte[padded.position()];
    padded.flip().get(exact);
    return exact;
  }
}
