/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.ros;

import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RejectReason;
import io.framelog.frame.image.RawPicture;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Wilson's lossless code of 16 bit depth: runs of zeros, and of differences. Before it stand the
 * numbers of columns and rows. The code is nibbles, eight to a word of 32 bits from the highest;
 * three bits of a nibble are value, the lowest first, and the fourth says that more follow.
 */
final class Rvl {
  private static final int HEADER_BYTES = 8;
  private static final int NIBBLES_PER_WORD = 8;
  private static final int MAX_BITS = 30;

  private final ByteBuffer words;
  private int word;
  private int nibbles;

  private Rvl(ByteBuffer words) {
    this.words = words;
  }

  /**
   * What the header says.
   *
   * @param code with its header, from position to limit
   */
  static RawPicture picture(ByteBuffer code) throws FrameRejectedException {
    if (code.remaining() < HEADER_BYTES) {
      throw truncated("has no header");
    }
    ByteBuffer header = code.slice().order(ByteOrder.LITTLE_ENDIAN);
    return new RawPicture(
        "mono16", header.getInt(0), header.getInt(4), RawPicture.PACKED, ByteOrder.LITTLE_ENDIAN);
  }

  /** Samples with the low byte first, row by row. */
  static ByteBuffer decode(ByteBuffer code, FrameLimits limits) throws FrameRejectedException {
    RawPicture picture = picture(code);
    long width = picture.width();
    long height = picture.height();
    if (width < 1 || height < 1) {
      throw new FrameRejectedException(
          RejectReason.BAD_GEOMETRY,
          "the RVL depth says its size is %dx%d, at least 1x1 was expected"
              .formatted(width, height));
    }
    if (width * height > Math.min(limits.maxPixels(), limits.maxPayloadBytes() / Short.BYTES)) {
      throw new FrameRejectedException(
          RejectReason.TOO_LARGE,
          "the RVL depth says its size is %dx%d, above the limit of %d pixels and %d bytes"
              .formatted(width, height, limits.maxPixels(), limits.maxPayloadBytes()));
    }
    ByteBuffer words =
        code.slice(code.position() + HEADER_BYTES, code.remaining() - HEADER_BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    return new Rvl(words).decode((int) (width * height));
  }

  private ByteBuffer decode(int samples) throws FrameRejectedException {
    ByteBuffer decoded = ByteBuffer.allocate(samples * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    int at = 0;
    int previous = 0;
    while (at < samples) {
      at += run(samples - at);
      int changing = run(samples - at);
      for (int i = 0; i < changing; i++) {
        int zigzag = number();
        previous += (zigzag >>> 1) ^ -(zigzag & 1);
        decoded.putShort(Short.BYTES * at++, (short) previous);
      }
    }
    return decoded;
  }

  private int run(int left) throws FrameRejectedException {
    int length = number();
    if (length > left) {
      throw new FrameRejectedException(
          RejectReason.MALFORMED_PICTURE,
          "the RVL depth has a run of %d samples, but only %d are left".formatted(length, left));
    }
    return length;
  }

  private int number() throws FrameRejectedException {
    int value = 0;
    for (int bits = 0; bits < MAX_BITS; bits += 3) {
      int nibble = nibble();
      value |= (nibble & 7) << bits;
      if (nibble < 8) {
        return value;
      }
    }
    throw new FrameRejectedException(
        RejectReason.MALFORMED_PICTURE,
        "the RVL depth has a number of more than %d bits".formatted(MAX_BITS));
  }

  private int nibble() throws FrameRejectedException {
    if (nibbles == 0) {
      if (words.remaining() < Integer.BYTES) {
        throw truncated("ends before its last pixel");
      }
      word = words.getInt();
      nibbles = NIBBLES_PER_WORD;
    }
    nibbles--;
    int nibble = word >>> 28;
    word <<= 4;
    return nibble;
  }

  private static FrameRejectedException truncated(String what) {
    return new FrameRejectedException(RejectReason.TRUNCATED_PICTURE, "the RVL depth " + what);
  }
}
