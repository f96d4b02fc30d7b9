/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.envelope;

import io.framelog.frame.FrameRejectedException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Which message of a Protobuf schema follows: the index of a top-level message, then those of
 * messages within it. A zig-zag varint counts them and precedes as many; the most frequent list,
 * {@code [0]}, is written as a count of 0 without an index.
 */
final class MessageIndexes {

  /** Deeper than anybody nests messages in a schema. */
  private static final int MAX_DEPTH = 64;

  private static final List<Integer> FIRST = List.of(0);

  private MessageIndexes() {}

  static List<Integer> read(ByteBuffer in, String where) throws FrameRejectedException {
    int count = Prefixes.zigZag(Prefixes.varint(in, where, "the count of message indexes"));
    if (count == 0) {
      return FIRST;
    }
    // Some libraries write [0] as unsigned numbers 1, 0: read as zig-zag, the count is -1.
    if (count == -1) {
      if (Prefixes.varint(in, where, "a message index") != 0) {
        throw badCount(where, count);
      }
      return FIRST;
    }
    if (count < 0 || count > MAX_DEPTH) {
      throw badCount(where, count);
    }
    List<Integer> indexes = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int index = Prefixes.zigZag(Prefixes.varint(in, where, "a message index"));
      if (index < 0) {
        throw Prefixes.bad(
            "%s has the message index %d, but they are at least 0".formatted(where, index));
      }
      indexes.add(index);
    }
    return List.copyOf(indexes);
  }

  private static FrameRejectedException badCount(String where, int count) {
    return Prefixes.bad(
        "%s has %d message indexes, but there are 1 to %d: did the serializer write any?"
            .formatted(where, count, MAX_DEPTH));
  }
}
