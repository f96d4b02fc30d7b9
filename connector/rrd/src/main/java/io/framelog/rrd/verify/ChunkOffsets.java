/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.TreeSet;

/** Where chunks lie according to the footer, to go on reading behind damaged framing. */
final class ChunkOffsets {
  private ChunkOffsets() {}

  /**
   * The first message after a place, or the end message; absent without a sound footer. Offsets
   * hold for a file of one stream.
   */
  static Optional<Long> nextAfter(FileBytes file, long at) throws IOException {
    if (file.size() < StreamBytes.HEADER_BYTES + StreamBytes.TRAILER_BYTES) {
      return Optional.empty();
    }
    long trailerAt = file.size() - StreamBytes.TRAILER_BYTES;
    ByteBuffer trailer = file.read(trailerAt, StreamBytes.TRAILER_BYTES);
    long offset = trailer.getLong(0);
    long length = trailer.getLong(8);
    if (!StreamBytes.isTrailer(trailer)
        || length < 0
        || length > FileBytes.MAX_LENGTH
        || offset != trailerAt - length
        || offset <= at + StreamBytes.MESSAGE_HEADER_BYTES) {
      return Optional.empty();
    }
    ByteBuffer footer = file.read(offset, (int) length);
    if (StreamBytes.hash(footer) != trailer.getInt(16)) {
      return Optional.empty();
    }
    TreeSet<Long> messages = new TreeSet<>();
    messages.add(offset - StreamBytes.MESSAGE_HEADER_BYTES);
    try {
      for (ByteBuffer bytes : ProtoMessage.parse(ProtoShape.FOOTER, footer).all(1)) {
        ManifestTable table = ManifestTable.of(ProtoMessage.parse(ProtoShape.MANIFEST, bytes));
        for (int row = 0; row < table.rows(); row++) {
          messages.add(
              table.number(ManifestTable.OFFSET, row) - StreamBytes.MESSAGE_HEADER_BYTES);
        }
      }
    } catch (Damage e) {
      return Optional.empty();
    }
    return Optional.ofNullable(messages.higher(at)).filter(next -> next < trailerAt);
  }
}
