/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Reads a file from its end. */
final class EndOfFile {
  private EndOfFile() {}

  /** The footer of a file of one stream; absent unless trailer and checksum are sound. */
  static Optional<ByteBuffer> footer(FileBytes file) throws IOException {
    int least =
        StreamBytes.HEADER_BYTES + StreamBytes.MESSAGE_HEADER_BYTES + StreamBytes.TRAILER_BYTES;
    if (file.size() < least || !StreamBytes.isStreamStart(file.read(0, StreamBytes.HEADER_BYTES))) {
      return Optional.empty();
    }
    long trailerAt = file.size() - StreamBytes.TRAILER_BYTES;
    ByteBuffer trailer = file.read(trailerAt, StreamBytes.TRAILER_BYTES);
    long length = trailer.getLong(8);
    if (!StreamBytes.isTrailer(trailer)
        || length <= 0
        || length > Math.min(FileBytes.MAX_LENGTH, file.size() - least)
        || trailer.getLong(0) != trailerAt - length) {
      return Optional.empty();
    }
    ByteBuffer footer = file.read(trailerAt - length, (int) length);
    return StreamBytes.hash(footer) == trailer.getInt(16) ? Optional.of(footer) : Optional.empty();
  }
}
