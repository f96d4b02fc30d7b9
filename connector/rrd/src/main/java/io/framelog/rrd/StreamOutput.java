/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** Where a stream goes, and how it ends there. */
sealed interface StreamOutput extends Closeable permits ChannelOutput, FileOutput {
  /**
   * The most that is handed to a channel at once. A file channel copies heap memory to direct
   * memory first, and keeps a direct buffer as large as the largest write for each thread.
   */
  int MAX_WRITE_BYTES = 1 << 20;

  /** Writes all of the buffer. */
  void write(ByteBuffer bytes) throws IOException;

  /** The stream is whole. */
  void publish() throws IOException;

  /** The stream will never be whole. Closes the output. */
  void discard() throws IOException;

  /** Writes all of a buffer in bounded steps. */
  static void write(ByteBuffer bytes, WritableByteChannel channel) throws IOException {
    int end = bytes.limit();
    while (bytes.position() < end) {
      bytes.limit(Math.min(end, bytes.position() + MAX_WRITE_BYTES));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
  }
}
