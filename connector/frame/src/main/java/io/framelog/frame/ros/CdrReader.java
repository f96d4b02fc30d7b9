/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.ros;

import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.MessageText;
import io.framelog.frame.RejectReason;
import java.nio.ByteBuffer;

/**
 * Reads the fields of a CDR message one after the other. Numbers are aligned to their size, counted
 * from behind the encapsulation header. Nothing is believed that goes beyond the bytes there are;
 * names of fields are for messages.
 */
final class CdrReader {
  private static final int MAX_PADDING = 3;

  private final ByteBuffer body;
  private final ByteBuffer bytes;
  private final int maxAlignment;
  private int at;
  private int end;

  /**
   * @param body the message with its encapsulation, from position to limit
   */
  CdrReader(ByteBuffer body) throws FrameRejectedException {
    this.body = body;
    Encapsulation encapsulation = Encapsulation.read(body);
    maxAlignment = encapsulation.maxAlignment();
    bytes =
        body.slice(body.position() + Encapsulation.BYTES, body.remaining() - Encapsulation.BYTES);
    bytes.order(encapsulation.byteOrder());
    end = bytes.limit();
    if (encapsulation.isDelimited()) {
      int length = length(u32("delimiter"), "delimiter");
      end = at + length;
    }
  }

  /** All of the message. */
  ByteBuffer message() {
    return body;
  }

  int i32(String field) throws FrameRejectedException {
    return bytes.getInt(take(Integer.BYTES, Integer.BYTES, field));
  }

  long u32(String field) throws FrameRejectedException {
    return i32(field) & 0xFFFF_FFFFL;
  }

  /** As a signed number: the highest bit is the sign. */
  long u64(String field) throws FrameRejectedException {
    return bytes.getLong(take(Long.BYTES, Long.BYTES, field));
  }

  int u8(String field) throws FrameRejectedException {
    return bytes.get(take(1, 1, field)) & 0xFF;
  }

  /** Text in UTF-8 without the zero that ends it; a length of zero is met, too. */
  String text(String field) throws FrameRejectedException {
    int length = length(u32(field), field);
    int from = at;
    at += length;
    boolean hasEnd = length > 0 && bytes.get(at - 1) == 0;
    return MessageText.of(field, bytes.slice(from, hasEnd ? length - 1 : length));
  }

  /** The bytes of a sequence where they lie. */
  ByteBuffer octets(String field) throws FrameRejectedException {
    int length = length(u32(field), field);
    int from = at;
    at += length;
    return bytes.slice(from, length);
  }

  /** An array whose length the type says. */
  double[] doubles(int count, String field) throws FrameRejectedException {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = bytes.getDouble(take(Double.BYTES, Double.BYTES, field));
    }
    return values;
  }

  double[] doubleSequence(String field) throws FrameRejectedException {
    long count = u32(field);
    length(count * Double.BYTES, field);
    return doubles((int) count, field);
  }

  /** Refuses what is more than padding behind the last field: it is a message of another type. */
  void requireEnd() throws FrameRejectedException {
    if (end - at > MAX_PADDING) {
      throw new FrameRejectedException(
          RejectReason.MALFORMED_MESSAGE,
          "%d bytes are left behind the last field: is it a message of another type?"
              .formatted(end - at));
    }
  }

  private int take(int size, int alignment, String field) throws FrameRejectedException {
    int from = at + (-at & (Math.min(alignment, maxAlignment) - 1));
    if (size > end - from) {
      throw new FrameRejectedException(
          RejectReason.TRUNCATED_MESSAGE,
          "the message ends inside field '%s', at byte %d"
              .formatted(field, Encapsulation.BYTES + end));
    }
    at = from + size;
    return from;
  }

  private int length(long claimed, String field) throws FrameRejectedException {
    if (claimed > end - at) {
      throw new FrameRejectedException(
          RejectReason.TRUNCATED_MESSAGE,
          "field '%s' says it has %d bytes, but only %d are left"
              .formatted(field, claimed, end - at));
    }
    return (int) claimed;
  }
}
