/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import java.nio.ByteBuffer;
import net.jpountz.lz4.LZ4Exception;
import net.jpountz.lz4.LZ4Factory;

/** What compression does to the payload of a message. */
final class Payloads {
  static final long NONE = 1;
  static final long LZ4 = 2;

  /** LZ4 cannot shrink by more than this, so a larger size is damage, not a reason to allocate. */
  private static final long MAX_RATIO = 255;

  private Payloads() {}

  /** Whether the number stands for a compression; 0 is none. */
  static boolean isKnown(long compression) {
    return compression >= 0 && compression <= LZ4;
  }

  /**
   * Expands an LZ4 block into a new array, which is shorter than declared if the block is.
   *
   * @throws Damage if the block does not expand within the declared size
   */
  @SuppressWarnings("ByteBufferBackingArray") // views of arrays only
  static ByteBuffer expand(ByteBuffer stored, long declared) throws Damage {
    if (declared < 0
        || declared > Integer.MAX_VALUE - 8
        || declared > Math.max(16, stored.remaining() * MAX_RATIO)) {
      throw new Damage(
          ProtoMessage.index(stored),
          "a size that an LZ4 block of " + stored.remaining() + " bytes can have",
          Long.toUnsignedString(declared));
    }
    byte[] all = new byte[(int) declared];
    try {
      int length =
          LZ4Factory.fastestJavaInstance()
              .safeDecompressor()
              .decompress(stored.array(), ProtoMessage.index(stored), stored.remaining(), all, 0);
      return ByteBuffer.wrap(all, 0, length).slice();
    } catch (LZ4Exception e) {
      throw new Damage(
          ProtoMessage.index(stored),
          "an LZ4 block that expands to " + declared + " bytes",
          "" + e.getMessage());
    }
  }
}
