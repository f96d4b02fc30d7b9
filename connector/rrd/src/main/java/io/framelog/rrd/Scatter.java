/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Bytes gathered for writing. Small pieces are copied together, large ones are kept where they are
 * and only referred to.
 */
final class Scatter {
  /** Below this a copy is cheaper than a write call of its own. */
  private static final int COPY_BELOW_BYTES = 4096;

  /** 2 GiB, less what arrays and the fields of a message need. */
  private static final int MAX_MESSAGE_BYTES = Integer.MAX_VALUE - 1024;

  private static final byte[] ZEROS = new byte[8];

  private final List<ByteBuffer> segments = new ArrayList<>();
  private byte[] open = new byte[256];
  private int openLength;
  private long length;

  void put(byte[] bytes) {
    append(ByteBuffer.wrap(bytes));
  }

  void put(ByteBuffer bytes) {
    if (bytes.remaining() < COPY_BELOW_BYTES) {
      append(bytes.duplicate());
    } else {
      closeOpen();
      segments.add(bytes.duplicate());
      length += bytes.remaining();
    }
  }

  void put(Scatter other) {
    other.segments().forEach(this::put);
  }

  void putAll(List<ByteBuffer> pieces) {
    pieces.forEach(this::put);
  }

  /** Zeros up to the next multiple of 8 of what was put so far. */
  void padTo8() {
    append(ByteBuffer.wrap(ZEROS, 0, (int) (-length & 7)));
  }

  private void append(ByteBuffer bytes) {
    int added = bytes.remaining();
    if (openLength + added > open.length) {
      open = Arrays.copyOf(open, Math.max(open.length * 2, openLength + added));
    }
    bytes.get(open, openLength, added);
    openLength += added;
    length += added;
  }

  private void closeOpen() {
    if (openLength > 0) {
      segments.add(ByteBuffer.wrap(Arrays.copyOf(open, openLength)));
      openLength = 0;
    }
  }

  long length() {
    return length;
  }

  /** Everything so far, in order; each buffer goes from position to limit. */
  List<ByteBuffer> segments() {
    closeOpen();
    return segments.stream().map(ByteBuffer::duplicate).toList();
  }

  /** The length, which fits an array and a field of a message. */
  int requireIntLength() {
    if (length > MAX_MESSAGE_BYTES) {
      throw new IllegalArgumentException(
          "A message takes at most "
              + MAX_MESSAGE_BYTES
              + " bytes, but this one has "
              + length
              + "; split the rows of a chunk, or the chunks of a file");
    }
    return (int) length;
  }

  /** Everything so far in one array. */
  byte[] toByteArray() {
    ByteBuffer all = ByteBuffer.allocate(requireIntLength());
    segments().forEach(all::put);
    return all.array();
  }
}
