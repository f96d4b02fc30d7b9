/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import io.framelog.connector.element.PendingObject;
import io.framelog.rrd.part.PartManifest;
import io.framelog.rrd.part.PieceDigest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.flink.core.fs.RecoverableFsDataOutputStream;
import org.apache.flink.core.fs.RecoverableWriter;
import org.jspecify.annotations.Nullable;

/**
 * The upload of a part that is too large to wait for its end. Used by one worker at a time.
 *
 * <p>Assumptions: what is written at once is one part of a multipart upload, so after each block
 * nothing waits inside the file system, and what it gives to resume with is all there is; closing a
 * stream may give its upload up, so a live one is never closed when a task fails.
 */
final class StreamedUpload {
  private final ObjectStore store;
  private UploadState state;
  private PieceDigest digest;
  private @Nullable RecoverableFsDataOutputStream stream;

  StreamedUpload(ObjectStore store, UploadState state) {
    this.store = store;
    this.state = state;
    this.digest = PieceDigest.after(state.sha256(), PartManifest.DEFAULT_PIECE_BYTES);
  }

  /** Sends a block and says how far the upload has come. */
  UploadState write(byte[] block) throws IOException {
    try {
      send(block);
    } catch (IOException e) {
      if (!UploadLoss.isLoss(e)) {
        throw e;
      }
      beginAnew(e);
      send(block);
    }
    return state;
  }

  private void send(byte[] block) throws IOException {
    RecoverableFsDataOutputStream out = opened();
    out.write(block);
    RecoverableWriter.ResumeRecoverable recoverable = out.persist();
    var serializer = store.fileSystem().createRecoverableWriter().getResumeRecoverableSerializer();
    digest.update(ByteBuffer.wrap(block));
    state =
        new UploadState(
            state.keys(),
            serializer.getVersion(),
            serializer.serialize(recoverable),
            digest.wholePieces());
  }

  /** What the object will be with its last bytes, as if it were visible. */
  PendingObject outcome(byte[] last) {
    digest.update(ByteBuffer.wrap(last));
    long bytes = digest.bytes();
    return new PendingObject(
        PartKeys.RECORDING, bytes, digest.finish(), 0, new byte[0], /* spool= */ null);
  }

  /** Sends the last bytes, so that the object can be made visible. */
  ObjectStore.Upload complete(byte[] last) throws IOException {
    RecoverableWriter.CommitRecoverable recoverable;
    try {
      recoverable = close(last);
    } catch (IOException e) {
      if (!UploadLoss.isLoss(e)) {
        throw e;
      }
      beginAnew(e);
      recoverable = close(last);
    }
    var serializer = store.fileSystem().createRecoverableWriter().getCommitRecoverableSerializer();
    return new ObjectStore.Upload(serializer.getVersion(), serializer.serialize(recoverable));
  }

  private RecoverableWriter.CommitRecoverable close(byte[] last) throws IOException {
    RecoverableFsDataOutputStream out = opened();
    out.write(last);
    return out.closeForCommit().getRecoverable();
  }

  /** Gives the upload up: nobody will ask for it. */
  void abandon() throws IOException {
    if (stream != null) {
      stream.close();
    }
  }

  /** Where the part goes; decided now if it was not. */
  PartKeys keys() throws IOException {
    if (stream == null && !state.hasBegun()) {
      state = UploadState.none(firstFree(state.keys()));
    }
    return state.keys();
  }

  private RecoverableFsDataOutputStream opened() throws IOException {
    RecoverableFsDataOutputStream open = stream;
    if (open == null) {
      open = state.hasBegun() ? resume() : begin(state.keys());
      stream = open;
    }
    return open;
  }

  private RecoverableFsDataOutputStream begin(PartKeys from) throws IOException {
    PartKeys keys = firstFree(from);
    state = UploadState.none(keys);
    return store.fileSystem().createRecoverableWriter().open(store.path(keys.recording()));
  }

  private PartKeys firstFree(PartKeys from) throws IOException {
    PartKeys keys = from;
    while (store.length(keys.recording()).isPresent()
        || store.length(keys.manifest()).isPresent()) {
      keys = keys.next();
    }
    return keys;
  }

  private RecoverableFsDataOutputStream resume() throws IOException {
    if (store.length(state.keys().recording()).isPresent()) {
      // This job has run on from here once, and completed the upload.
      throw new UploadLoss("its object is visible");
    }
    RecoverableWriter writer = store.fileSystem().createRecoverableWriter();
    return writer.recover(
        writer.getResumeRecoverableSerializer().deserialize(state.handleVersion(), state.handle()));
  }

  /** Sends again what the store had of the part, as its published object has it. */
  private void beginAnew(IOException loss) throws IOException {
    UploadState before = state;
    String published = before.keys().recording();
    if (!hasPrefix(published, before.sha256())) {
      throw new PartCommitException(new CommitFailure.LostUpload(store.path(published)), loss);
    }
    stream = begin(before.keys());
    digest = new PieceDigest(PartManifest.DEFAULT_PIECE_BYTES);
    long left = (long) before.sha256().size() * PartManifest.DEFAULT_PIECE_BYTES;
    try (InputStream in = store.fileSystem().open(store.path(published))) {
      while (left > 0) {
        byte[] block = in.readNBytes((int) Math.min(left, UploadBlocks.BLOCK_BYTES));
        left -= block.length;
        send(block);
      }
    }
  }

  private boolean hasPrefix(String key, List<String> sha256) throws IOException {
    long bytes = (long) sha256.size() * PartManifest.DEFAULT_PIECE_BYTES;
    if (store.length(key).orElse(-1) < bytes) {
      return false;
    }
    PieceDigest found = new PieceDigest(PartManifest.DEFAULT_PIECE_BYTES);
    try (InputStream in = store.fileSystem().open(store.path(key))) {
      for (int i = 0; i < sha256.size(); i++) {
        found.update(ByteBuffer.wrap(in.readNBytes(PartManifest.DEFAULT_PIECE_BYTES)));
      }
    }
    return found.finish().equals(sha256);
  }
}
