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
    Optional<ByteBuffer> footer = EndOfFile.footer(file);
    if (footer.isEmpty()) {
      return Optional.empty();
    }
    TreeSet<Long> messages = new TreeSet<>();
    long endAt =
        file.size()
            - StreamBytes.TRAILER_BYTES
            - footer.get().remaining()
            - StreamBytes.MESSAGE_HEADER_BYTES;
    messages.add(endAt);
    try {
      for (ByteBuffer bytes : ProtoMessage.parse(ProtoShape.FOOTER, footer.get()).all(1)) {
        ManifestTable table = ManifestTable.of(ProtoMessage.parse(ProtoShape.MANIFEST, bytes));
        for (int row = 0; row < table.rows(); row++) {
          messages.add(table.number(ManifestTable.OFFSET, row) - StreamBytes.MESSAGE_HEADER_BYTES);
        }
      }
    } catch (Damage e) {
      return Optional.empty();
    }
    return Optional.ofNullable(messages.higher(at)).filter(next -> next <= endAt);
  }
}
