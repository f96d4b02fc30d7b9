/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.ros;

import io.framelog.frame.Excerpt;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RejectReason;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The four bytes before a message: {@code 00 kk oo oo}. The kind says how the rest is written; the
 * options are ignored, as their only use is to count padding.
 *
 * @param maxAlignment what 8-byte numbers are aligned to: 8 in CDR of version 1, 4 in version 2
 * @param isDelimited whether the length of the message stands before it
 */
record Encapsulation(ByteOrder byteOrder, int maxAlignment, boolean isDelimited) {
  static final int BYTES = 4;

  static Encapsulation read(ByteBuffer body) throws FrameRejectedException {
    if (body.remaining() < BYTES) {
      throw new FrameRejectedException(
          RejectReason.TRUNCATED_MESSAGE,
          "a CDR message begins with an encapsulation header of 4 bytes, but this has only %d"
              .formatted(body.remaining()));
    }
    int kind = body.getShort(body.position()) & 0xFFFF;
    // Odd kinds have the low byte first.
    ByteOrder order = (kind & 1) == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    return switch (kind & ~1) {
      case 0x00 -> new Encapsulation(order, 8, /* isDelimited= */ false);
      // RTPS has other numbers than DDS-XTypes for the same: both are met.
      case 0x06, 0x10 -> new Encapsulation(order, 4, /* isDelimited= */ false);
      case 0x08, 0x14 -> new Encapsulation(order, 4, /* isDelimited= */ true);
      case 0x02, 0x0A, 0x12 -> throw unsupported(body, "a parameter list");
      default -> throw unsupported(body, "unknown");
    };
  }

  private static FrameRejectedException unsupported(ByteBuffer body, String what) {
    return new FrameRejectedException(
        RejectReason.UNSUPPORTED_ENCAPSULATION,
        "the message begins with %s, which is %s; plain and delimited CDR of version 1 and 2 are read"
                .formatted(Excerpt.hex(body, BYTES), what)
            + " here");
  }
}
