/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/** What others sent, short enough to stand in a message. */
public final class Excerpt {
  private static final int MAX_CHARS = 80;

  private Excerpt() {}

  /** The text between single quotation marks, cut where it is long. */
  public static String text(String text) {
    return text.length() > MAX_CHARS ? "'" + text.substring(0, MAX_CHARS) + "…'" : "'" + text + "'";
  }

  /** The first bytes of what is left in a buffer as hexadecimal text: safe whatever they are. */
  public static String hex(ByteBuffer bytes, int maxBytes) {
    byte[] head = new byte[Math.min(bytes.remaining(), maxBytes)];
    bytes.get(bytes.position(), head);
    String text = HexFormat.ofDelimiter(" ").formatHex(head);
    return bytes.remaining() > maxBytes ? text + " …" : text;
  }
}
