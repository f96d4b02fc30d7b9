/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text in messages: UTF-8, and no longer than a name may be. */
public final class MessageText {

  /** Longer than any name that is meant; text is allocated. */
  public static final int MAX_BYTES = 65_536;

  private static final char REPLACEMENT = '\uFFFD';

  private MessageText() {}

  /**
   * Decodes the text of a field.
   *
   * @param bytes from position to limit, backed by an array
   * @throws FrameRejectedException if it is too long, or not UTF-8
   */
  public static String of(String field, ByteBuffer bytes) throws FrameRejectedException {
    int length = bytes.remaining();
    if (length > MAX_BYTES) {
      throw new FrameRejectedException(
          RejectReason.TOO_LARGE,
          "field '%s' has %d bytes of text, above the limit of %d"
              .formatted(field, length, MAX_BYTES));
    }
    int from = bytes.arrayOffset() + bytes.position();
    String text = new String(bytes.array(), from, length, StandardCharsets.UTF_8);
    // What is wrong was replaced; a text may also have meant the replacement.
    if (text.indexOf(REPLACEMENT) >= 0) {
      requireUtf8(field, bytes);
    }
    return text;
  }

  private static void requireUtf8(String field, ByteBuffer bytes) throws FrameRejectedException {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate());
    } catch (CharacterCodingException e) {
      throw new FrameRejectedException(
          RejectReason.MALFORMED_MESSAGE, "field '" + field + "' is not UTF-8 text");
    }
  }
}
