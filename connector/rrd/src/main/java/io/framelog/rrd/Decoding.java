/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/**
 * A message that is being decoded: where it lies, for errors, and how much memory its values may
 * still take. Damage or malice can make a small message name very many values.
 */
final class Decoding {
  /** Of a small object with a reference to it, and a view of bytes or a short text in it. */
  static final long OBJECT_BYTES = 128;

  private final String source;
  private final long offset;
  private final ReadLimits limits;
  private final Budget budget;

  private static final class Budget {
    private long bytesLeft;
  }

  /**
   * @param offset where in the source the message lies
   */
  Decoding(String source, long offset, ReadLimits limits) {
    this(source, offset, limits, new Budget());
    budget.bytesLeft = limits.maxDecodedBytes();
  }

  private Decoding(String source, long offset, ReadLimits limits, Budget budget) {
    this.source = source;
    this.offset = offset;
    this.limits = limits;
    this.budget = budget;
  }

  /** Another message of the source, whose values stay in memory together with those of this. */
  Decoding at(long otherOffset) {
    return new Decoding(source, otherOffset, limits, budget);
  }

  String source() {
    return source;
  }

  long offset() {
    return offset;
  }

  ReadLimits limits() {
    return limits;
  }

  /**
   * To be called before memory is taken.
   *
   * @throws IllegalArgumentException if this is more than the limits allow
   */
  void charge(long count, long bytesEach) {
    long bytes = Math.multiplyExact(count, bytesEach);
    if (bytes > budget.bytesLeft) {
      throw new IllegalArgumentException(
          "values of more than "
              + limits.maxDecodedBytes()
              + " bytes (raise ReadLimits.maxDecodedBytes to read them)");
    }
    budget.bytesLeft -= bytes;
  }

  RrdFormatException malformed(String expected, String found) {
    return new RrdFormatException(source, offset, expected, found);
  }

  RrdFormatException malformed(String expected, Exception cause) {
    String found = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    return new RrdFormatException(source, offset, expected, found, cause);
  }
}
