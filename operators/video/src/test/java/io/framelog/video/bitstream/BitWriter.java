/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video.bitstream;

import java.io.ByteArrayOutputStream;

/** Makes headers bit by bit. */
final class BitWriter {
  private final StringBuilder bits = new StringBuilder();

  BitWriter bits(int count, long value) {
    for (int i = count - 1; i >= 0; i--) {
      bits.append((value >> i & 1) == 1 ? '1' : '0');
    }
    return this;
  }

  BitWriter flag(boolean value) {
    return bits(1, value ? 1 : 0);
  }

  /** {@code ue(v)}. */
  BitWriter golomb(int value) {
    int length = 32 - Integer.numberOfLeadingZeros(value + 1);
    return bits(length - 1, 0).bits(length, value + 1L);
  }

  /** The bits with a stop bit after them. */
  byte[] payload() {
    StringBuilder padded = new StringBuilder(bits).append('1');
    while (padded.length() % 8 != 0) {
      padded.append('0');
    }
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    for (int i = 0; i < padded.length(); i += 8) {
      octets.write(Integer.parseInt(padded.substring(i, i + 8), 2));
    }
    return octets.toByteArray();
  }

  /** A NAL unit: the bits behind a header, without start codes in them. */
  byte[] unit(int... header) {
    ByteArrayOutputStream unit = new ByteArrayOutputStream();
    for (int octet : header) {
      unit.write(octet);
    }
    int zeros = 0;
    for (byte octet : payload()) {
      if (zeros == 2 && octet >= 0 && octet <= 3) {
        unit.write(3);
        zeros = 0;
      }
      unit.write(octet);
      zeros = octet == 0 ? zeros + 1 : 0;
    }
    return unit.toByteArray();
  }

  /** Units behind start codes. */
  static byte[] annexB(byte[]... units) {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    for (byte[] unit : units) {
      stream.writeBytes(new byte[] {0, 0, 0, 1});
      stream.writeBytes(unit);
    }
    return stream.toByteArray();
  }

  /** An OBU with a size field of one byte. */
  static byte[] obu(int type, byte[] payload) {
    ByteArrayOutputStream obu = new ByteArrayOutputStream();
    obu.write(type << 3 | 2);
    obu.write(payload.length);
    obu.writeBytes(payload);
    return obu.toByteArray();
  }
}
