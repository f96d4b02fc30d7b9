/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import io.framelog.connector.element.PartName;
import io.framelog.connector.element.RecordingChunk;
import io.framelog.rrd.ChunkNaming;
import io.framelog.rrd.RecordingId;
import io.framelog.rrd.RecordingWriter;
import io.framelog.rrd.RowWriter;
import io.framelog.rrd.part.PartManifest;
import io.framelog.rrd.part.PieceDigest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** Turns the rows of a part into the bytes of its object: a pure function of the rows. */
final class PartBytes {
  private PartBytes() {}

  static byte[] of(PartName part, List<RecordingChunk.Rows> rows) throws IOException {
    long media = rows.stream().mapToLong(each -> each.chunk().byteSize()).sum();
    // A little more than the media: few parts have to grow.
    int size = (int) Math.min(media + media / 16 + 4096, Integer.MAX_VALUE - 8L);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(size);
    RecordingId recording = new RecordingId(part.application(), part.recording());
    ChunkNaming naming = ChunkNaming.ofPart(part.identity());
    // batches are small or large as it happens; what is read are chunks of good size
    try (RowWriter writer = RowWriter.over(RecordingWriter.create(bytes, recording), naming)) {
      for (RecordingChunk.Rows each : rows) {
        writer.add(each.chunk());
      }
      writer.finish();
    }
    return bytes.toByteArray();
  }

  /** Checksums of its pieces, as manifests have them. */
  static List<String> sums(byte[] bytes) {
    PieceDigest digest = new PieceDigest(PartManifest.DEFAULT_PIECE_BYTES);
    digest.update(ByteBuffer.wrap(bytes));
    return digest.finish();
  }
}
