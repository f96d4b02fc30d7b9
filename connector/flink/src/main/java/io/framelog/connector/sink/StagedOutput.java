/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.security.MessageDigest;
import org.apache.flink.core.fs.RecoverableFsDataOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts and digests what is written, and passes it on to a stream of the file system; without a
 * stream it only counts and digests.
 */
final class StagedOutput implements WritableByteChannel {
  private static final int COPY_BYTES = 1 << 16;

  private final @Nullable RecoverableFsDataOutputStream stream;
  private final MessageDigest digest = Sha256.digest();
  private byte @Nullable [] copy;
  private long bytes;
  private boolean open = true;

  StagedOutput(@Nullable RecoverableFsDataOutputStream stream) {
    this.stream = stream;
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    int count = source.remaining();
    digest.update(source.duplicate());
    if (stream == null) {
      source.position(source.limit());
    } else if (source.hasArray()) {
      stream.write(source.array(), source.arrayOffset() + source.position(), count);
      source.position(source.limit());
    } else {
      writeDirect(stream, source);
    }
    bytes += count;
    return count;
  }

  private void writeDirect(RecoverableFsDataOutputStream out, ByteBuffer source)
      throws IOException {
    byte[] buffer = copy == null ? new byte[COPY_BYTES] : copy;
    copy = buffer;
    while (source.hasRemaining()) {
      int count = Math.min(buffer.length, source.remaining());
      source.get(buffer, 0, count);
      out.write(buffer, 0, count);
    }
  }

  long bytes() {
    return bytes;
  }

  /** Ends the digest: call once, after the last byte. */
  String sha256() {
    return Sha256.hex(digest);
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  /** The stream stays open: whoever made it decides whether it is committed. */
  @Override
  public void close() {
    open = false;
  }
}
