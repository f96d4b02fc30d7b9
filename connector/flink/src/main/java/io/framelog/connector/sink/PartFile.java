/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import io.framelog.connector.element.PartName;
import io.framelog.rrd.Chunk;
import io.framelog.rrd.ChunkNaming;
import io.framelog.rrd.RecordingId;
import io.framelog.rrd.RecordingWriter;
import io.framelog.rrd.RowWriter;
import java.io.IOException;
import org.apache.flink.core.fs.RecoverableFsDataOutputStream;
import org.apache.flink.core.fs.RecoverableWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the bytes of a part under a key that nothing visible has, ready to be made visible. Where
 * an equal object is visible already nothing is written; where a different one is, the part goes to
 * a key of its own below {@code _conflict/}.
 */
final class PartFile {
  private final PublishedObjects published;
  private final PartName part;
  private final Chunks chunks;

  /** Gives the chunks of the part in the order of the file, each time it is asked. */
  interface Chunks {
    void forEach(ChunkConsumer consumer) throws Exception;
  }

  /** Takes one chunk. */
  interface ChunkConsumer {
    void accept(Chunk chunk) throws IOException;
  }

  /** A written part: visible already if there is no handle. */
  record Staged(
      String key,
      long bytes,
      String sha256,
      RecoverableWriter.@Nullable CommitRecoverable handle,
      boolean conflicts) {}

  PartFile(PublishedObjects published, PartName part, Chunks chunks) {
    this.published = published;
    this.part = part;
    this.chunks = chunks;
  }

  Staged stage() throws Exception {
    String wanted = ObjectLayout.keyOf(part);
    if (published.length(wanted).isEmpty()) {
      return write(wanted, /* conflicts= */ false);
    }
    StagedOutput digested = writeTo(null);
    long bytes = digested.bytes();
    String sha256 = digested.sha256();
    String key = wanted;
    for (int attempt = 1; published.length(key).isPresent(); attempt++) {
      if (published.holds(key, bytes, sha256)) {
        return new Staged(key, bytes, sha256, null, !key.equals(wanted));
      }
      key = ObjectLayout.conflictKey(wanted, attempt);
    }
    return write(key, /* conflicts= */ true);
  }

  private Staged write(String key, boolean conflicts) throws Exception {
    RecoverableFsDataOutputStream stream =
        published.fileSystem().createRecoverableWriter().open(published.path(key));
    try {
      StagedOutput output = writeTo(stream);
      RecoverableWriter.CommitRecoverable handle = stream.closeForCommit().getRecoverable();
      return new Staged(key, output.bytes(), output.sha256(), handle, conflicts);
    } catch (Exception e) {
      // No checkpoint refers to this stream, so what it wrote may go.
      try {
        stream.close();
      } catch (IOException suppressed) {
        e.addSuppressed(suppressed);
      }
      throw e;
    }
  }

  private StagedOutput writeTo(@Nullable RecoverableFsDataOutputStream stream) throws Exception {
    StagedOutput output = new StagedOutput(stream);
    RecordingId recording = new RecordingId(part.application(), part.recording());
    ChunkNaming naming = ChunkNaming.ofPart(part.identity());
    // batches are small or large as it happens; what is read are chunks of good size
    try (RowWriter rows = RowWriter.over(RecordingWriter.create(output, recording), naming)) {
      chunks.forEach(rows::add);
      rows.finish();
    }
    return output;
  }
}
