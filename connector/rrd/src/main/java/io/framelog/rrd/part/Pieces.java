/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.part;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Sums up a file piece by piece. */
final class Pieces {
  private Pieces() {}

  static List<String> sha256(Path file, int pieceBytes) throws IOException {
    PieceDigest digest = new PieceDigest(pieceBytes);
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(ByteBuffer.wrap(buffer, 0, read));
      }
    }
    return digest.finish();
  }
}
