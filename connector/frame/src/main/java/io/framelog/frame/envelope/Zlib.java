/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.envelope;

import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RejectReason;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Inflates a message whose size is not known before. */
final class Zlib {
  private static final int MIN_BUFFER_BYTES = 4096;

  private Zlib() {}

  /**
   * The buffer grows with what is really there, never by what a header says of it.
   *
   * @param maxBytes of the inflated message
   */
  static ByteBuffer inflate(ByteBuffer compressed, int maxBytes) throws FrameRejectedException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(compressed.duplicate());
      byte[] out = new byte[firstBufferBytes(compressed.remaining(), maxBytes)];
      int filled = 0;
      while (true) {
        filled += inflater.inflate(out, filled, out.length - filled);
        if (inflater.finished()) {
          break;
        }
        if (filled < out.length) {
          throw Prefixes.bad(
              "the zlib body is cut: it goes on after its %d bytes"
                  .formatted(compressed.remaining()));
        }
        if (filled == maxBytes) {
          throw new FrameRejectedException(
              RejectReason.TOO_LARGE,
              "the zlib body inflates to more than the limit of %d bytes".formatted(maxBytes));
        }
        out = Arrays.copyOf(out, (int) Math.min(2L * out.length, maxBytes));
      }
      if (inflater.getRemaining() > 0) {
        throw Prefixes.bad(
            "the zlib body is followed by %d bytes more".formatted(inflater.getRemaining()));
      }
      return ByteBuffer.wrap(out, 0, filled);
    } catch (DataFormatException e) {
      throw Prefixes.bad("the zlib body does not inflate: " + e.getMessage());
    } finally {
      inflater.end();
    }
  }

  /** Messages with pictures shrink little: most fit at once. */
  private static int firstBufferBytes(int compressedBytes, int maxBytes) {
    return (int) Math.min(Math.max(2L * compressedBytes, MIN_BUFFER_BYTES), maxBytes);
  }
}
