/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video.bitstream;

import io.framelog.video.bitstream.AccessUnitException.Reason;

/** Reads bits, most significant first, from a stretch of an array and never beyond it. */
final class BitReader {
  /** A longer run of zeros would make an Exp-Golomb number that no syntax element may have. */
  private static final int MAX_LEADING_ZEROS = 31;

  private final byte[] bytes;
  private final String what;
  private final long endBits;
  private long positionBits;

  /**
   * @param what the thing read, for messages
   */
  BitReader(byte[] bytes, int from, int to, String what) {
    this.bytes = bytes;
    this.what = what;
    this.positionBits = from * 8L;
    this.endBits = to * 8L;
  }

  boolean flag() throws AccessUnitException {
    return bits(1) != 0;
  }

  /** An unsigned number of up to 31 bits. */
  int bits(int count) throws AccessUnitException {
    if (count > endBits - positionBits) {
      throw new AccessUnitException(Reason.TRUNCATED, what + " ends before all of it was there");
    }
    int value = 0;
    for (int i = 0; i < count; i++) {
      int octet = bytes[(int) (positionBits >> 3)] >> (7 - (int) (positionBits & 7));
      value = (value << 1) | (octet & 1);
      positionBits++;
    }
    return value;
  }

  void skip(long count) throws AccessUnitException {
    if (count > endBits - positionBits) {
      throw new AccessUnitException(Reason.TRUNCATED, what + " ends before all of it was there");
    }
    positionBits += count;
  }

  /** {@code ue(v)} of ITU-T H.264, 9.1. */
  int unsignedGolomb() throws AccessUnitException {
    int zeros = 0;
    while (!flag()) {
      zeros++;
      if (zeros > MAX_LEADING_ZEROS) {
        throw new AccessUnitException(
            Reason.MALFORMED, what + " has an Exp-Golomb number of more than 32 bits");
      }
    }
    long value = (1L << zeros) - 1 + bits(zeros);
    if (value > Integer.MAX_VALUE) {
      throw new AccessUnitException(Reason.MALFORMED, what + " has the number " + value);
    }
    return (int) value;
  }

  /** {@code se(v)} of ITU-T H.264, 9.1.1. */
  int signedGolomb() throws AccessUnitException {
    int code = unsignedGolomb();
    return (code & 1) == 0 ? -(code >> 1) : (code >> 1) + 1;
  }

  /** {@code ue(v)}, refused above a limit. */
  int unsignedGolomb(String element, int max) throws AccessUnitException {
    int value = unsignedGolomb();
    if (value > max) {
      throw new AccessUnitException(
          Reason.MALFORMED,
          "%s has %s %d, which is at most %d".formatted(what, element, value, max));
    }
    return value;
  }
}
