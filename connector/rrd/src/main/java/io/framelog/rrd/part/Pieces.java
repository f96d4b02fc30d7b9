/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.part;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Sums up a file piece by piece. */
final class Pieces {
  private Pieces() {}

  static List<String> sha256(Path file, int pieceBytes) throws IOException {
    List<String> sums = new ArrayList<>();
    MessageDigest digest = digest();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      int left = pieceBytes;
      int read = in.read(buffer, 0, Math.min(left, buffer.length));
      while (read >= 0) {
        digest.update(buffer, 0, read);
        left -= read;
        if (left == 0) {
          sums.add(HexFormat.of().formatHex(digest.digest()));
          left = pieceBytes;
        }
        read = in.read(buffer, 0, Math.min(left, buffer.length));
      }
      if (left < pieceBytes) {
        sums.add(HexFormat.of().formatHex(digest.digest()));
      }
    }
    return sums;
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
