/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names of robots as elements of a path. A name never becomes path syntax: every byte outside
 * {@code A-Z a-z 0-9 . _ -}, and a leading dot, is written as {@code ~XX}, so different names give
 * different text. One that would be too long is cut and ends in {@code ~~} and a digest of the
 * whole name.
 */
final class PathText {
  /** Several of these stay below S3's 1024 bytes, and each below a file name's 255. */
  static final int MAX_LENGTH = 120;

  private static final int DIGEST_BYTES = 8;

  private PathText() {}

  static String of(String name) {
    StringBuilder text = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (isPlain(c) && !(c == '.' && text.isEmpty())) {
        text.append(c);
      } else {
        text.append(escaped(c));
      }
    }
    if (text.length() > MAX_LENGTH) {
      text.setLength(MAX_LENGTH - 2 - 2 * DIGEST_BYTES);
      return text + "~~" + digest(name);
    }
    // An empty name still needs an element of its own, which no other name can produce.
    return text.isEmpty() ? "~" : text.toString();
  }

  static String escaped(char c) {
    return "~%02X".formatted((int) c);
  }

  private static boolean isPlain(char c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '_'
        || c == '-';
  }

  private static String digest(String name) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha256.digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
