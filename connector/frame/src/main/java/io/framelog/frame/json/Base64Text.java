/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.json;

import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RejectReason;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/** Bytes that are written as text. */
public final class Base64Text {

  private Base64Text() {}

  /**
   * Decodes base64 with or without padding into an array of its size.
   *
   * @param maxBytes of what is decoded
   * @throws FrameRejectedException if the text is no base64, or above the limit
   */
  public static byte[] decode(ByteBuffer text, int maxBytes) throws FrameRejectedException {
    requireSize(text.remaining() / 4L * 3, maxBytes);
    try {
      ByteBuffer decoded = Base64.getDecoder().decode(text.duplicate());
      byte[] array = decoded.array();
      int offset = decoded.arrayOffset();
      return offset == 0 && decoded.remaining() == array.length
          ? array
          : Arrays.copyOfRange(array, offset, offset + decoded.remaining());
    } catch (IllegalArgumentException e) {
      throw new FrameRejectedException(
          RejectReason.MALFORMED_MESSAGE, "the picture is no valid base64: " + e.getMessage());
    }
  }

  static void requireSize(long bytes, int maxBytes) throws FrameRejectedException {
    if (bytes > maxBytes) {
      throw new FrameRejectedException(
          RejectReason.TOO_LARGE,
          "the picture has %d bytes or more, above the limit of %d".formatted(bytes, maxBytes));
    }
  }
}
