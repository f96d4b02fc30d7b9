/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;

/** A chunk id or row id: 128 bits, ordered without sign. */
record Tuid(long high, long low) implements Comparable<Tuid> {
  static final int BYTES = 16;

  static Tuid of(ProtoMessage message) {
    return new Tuid(message.number(1), message.number(2));
  }

  /** Of 16 big-endian bytes. */
  static Tuid at(ByteBuffer bytes, int index) {
    ByteBuffer view = bytes.duplicate().order(ByteOrder.BIG_ENDIAN);
    return new Tuid(view.getLong(index), view.getLong(index + Long.BYTES));
  }

  /** Whether a schema's text, with or without its prefix, names this id. */
  boolean isNamed(String text) {
    String bare = text.startsWith("chunk_") ? text.substring("chunk_".length()) : text;
    return bare.toLowerCase(Locale.ROOT).equals(toString().toLowerCase(Locale.ROOT));
  }

  @Override
  public int compareTo(Tuid other) {
    int upper = Long.compareUnsigned(high, other.high);
    return upper != 0 ? upper : Long.compareUnsigned(low, other.low);
  }

  @Override
  public String toString() {
    return String.format("%016X%016x", high, low);
  }
}
