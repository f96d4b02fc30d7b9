/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.envelope;

import io.framelog.frame.FrameRecord;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RejectReason;
import java.nio.ByteBuffer;

/** What the prefixes of registries have in common: bytes that have to be there. */
final class Prefixes {

  /** Bytes of the longest varint of 32 bits. */
  private static final int MAX_VARINT_BYTES = 5;

  private Prefixes() {}

  static void require(ByteBuffer in, int bytes, String where, String what)
      throws FrameRejectedException {
    if (in.remaining() < bytes) {
      throw bad(
          "%s must hold %s of %d bytes, but only %d are left"
              .formatted(where, what, bytes, in.remaining()));
    }
  }

  static byte u8(ByteBuffer in, String where, String what) throws FrameRejectedException {
    require(in, 1, where, what);
    return in.get();
  }

  /** An unsigned LEB128 number of up to 32 bits. */
  static int varint(ByteBuffer in, String where, String what) throws FrameRejectedException {
    long value = 0;
    for (int i = 0; i < MAX_VARINT_BYTES; i++) {
      byte next = u8(in, where, what);
      value |= (long) (next & 0x7F) << (7 * i);
      if (next >= 0) {
        if (value > 0xFFFF_FFFFL) {
          break;
        }
        return (int) value;
      }
    }
    throw bad("%s has a number of more than 32 bits where %s was expected".formatted(where, what));
  }

  /** Signed numbers, small ones of both signs first: 0, -1, 1, -2. */
  static int zigZag(int unsigned) {
    return (unsigned >>> 1) ^ -(unsigned & 1);
  }

  static byte[] requiredHeader(FrameRecord record, String name) throws FrameRejectedException {
    return record
        .header(name)
        .orElseThrow(() -> bad("header '%s' must hold the schema's id".formatted(name)));
  }

  static FrameRejectedException bad(String message) {
    return new FrameRejectedException(RejectReason.BAD_ENVELOPE, message);
  }
}
