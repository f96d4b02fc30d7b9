/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.flink.core.fs.Path;
import org.apache.flink.core.fs.RecoverableFsDataOutputStream;
import org.apache.flink.core.fs.RecoverableWriter;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Hands over to a writer, and asks the {@link FaultyFileSystem} when uploads are completed. */
record FaultyWriter(FaultyFileSystem files, RecoverableWriter writer) implements RecoverableWriter {

  /** Completes an upload. */
  interface Completion {
    void run() throws IOException;
  }

  /** What a writer keeps, with the path that it is of. */
  private record Kept(Path path, CommitRecoverable recoverable) implements ResumeRecoverable {}

  @Override
  public RecoverableFsDataOutputStream open(Path path) throws IOException {
    return new Stream(path, writer.open(path));
  }

  @Override
  public RecoverableFsDataOutputStream recover(ResumeRecoverable resumable) throws IOException {
    Kept kept = (Kept) resumable;
    return new Stream(kept.path, writer.recover((ResumeRecoverable) kept.recoverable));
  }

  @Override
  public boolean requiresCleanupOfRecoverableState() {
    return writer.requiresCleanupOfRecoverableState();
  }

  @Override
  public boolean cleanupRecoverableState(ResumeRecoverable resumable) throws IOException {
    return writer.cleanupRecoverableState((ResumeRecoverable) ((Kept) resumable).recoverable);
  }

  @Override
  public RecoverableFsDataOutputStream.Committer recoverForCommit(CommitRecoverable resumable)
      throws IOException {
    Kept kept = (Kept) resumable;
    return new Completing(kept.path, writer.recoverForCommit(kept.recoverable));
  }

  @Override
  @SuppressWarnings("unchecked") // as Flink's writers do: a kept stream is one of both kinds
  public SimpleVersionedSerializer<CommitRecoverable> getCommitRecoverableSerializer() {
    return (SimpleVersionedSerializer<CommitRecoverable>)
        (SimpleVersionedSerializer<?>) new KeptSerializer();
  }

  @Override
  @SuppressWarnings("unchecked") // as above
  public SimpleVersionedSerializer<ResumeRecoverable> getResumeRecoverableSerializer() {
    return (SimpleVersionedSerializer<ResumeRecoverable>)
        (SimpleVersionedSerializer<?>) new KeptSerializer();
  }

  @Override
  public boolean supportsResume() {
    return writer.supportsResume();
  }

  private final class KeptSerializer implements SimpleVersionedSerializer<Kept> {
    @Override
    public int getVersion() {
      return writer.getCommitRecoverableSerializer().getVersion();
    }

    @Override
    public byte[] serialize(Kept kept) throws IOException {
      byte[] path = kept.path.toString().getBytes(StandardCharsets.UTF_8);
      byte[] rest = writer.getCommitRecoverableSerializer().serialize(kept.recoverable);
      return ByteBuffer.allocate(Integer.BYTES + path.length + rest.length)
          .putInt(path.length)
          .put(path)
          .put(rest)
          .array();
    }

    @Override
    public Kept deserialize(int version, byte[] serialized) throws IOException {
      int length = ByteBuffer.wrap(serialized).getInt();
      int end = Integer.BYTES + length;
      return new Kept(
          new Path(new String(serialized, Integer.BYTES, length, StandardCharsets.UTF_8)),
          writer
              .getCommitRecoverableSerializer()
              .deserialize(version, Arrays.copyOfRange(serialized, end, serialized.length)));
    }
  }

  private final class Completing implements RecoverableFsDataOutputStream.Committer {
    private final Path path;
    private final RecoverableFsDataOutputStream.Committer committer;

    Completing(Path path, RecoverableFsDataOutputStream.Committer committer) {
      this.path = path;
      this.committer = committer;
    }

    @Override
    public void commit() throws IOException {
      files.complete(committer::commit, path);
    }

    @Override
    public void commitAfterRecovery() throws IOException {
      files.complete(committer::commitAfterRecovery, path);
    }

    @Override
    public CommitRecoverable getRecoverable() {
      return new Kept(path, committer.getRecoverable());
    }
  }

  private final class Stream extends RecoverableFsDataOutputStream {
    private final Path path;
    private final RecoverableFsDataOutputStream stream;

    Stream(Path path, RecoverableFsDataOutputStream stream) {
      this.path = path;
      this.stream = stream;
    }

    @Override
    public ResumeRecoverable persist() throws IOException {
      return new Kept(path, stream.persist());
    }

    @Override
    public RecoverableFsDataOutputStream.Committer closeForCommit() throws IOException {
      return new Completing(path, stream.closeForCommit());
    }

    @Override
    public long getPos() throws IOException {
      return stream.getPos();
    }

    @Override
    public void write(int b) throws IOException {
      stream.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
      stream.write(bytes, offset, count);
    }

    @Override
    public void flush() throws IOException {
      stream.flush();
    }

    @Override
    public void sync() throws IOException {
      stream.sync();
    }

    @Override
    public void close() throws IOException {
      stream.close();
    }
  }
}
