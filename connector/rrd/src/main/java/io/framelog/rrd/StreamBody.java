/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** The bytes of one stream on their way out: how many there are, and whether more may come. */
final class StreamBody {
  private final StreamOutput out;
  private final String name;
  private long position;
  private State state = State.OPEN;

  private enum State {
    OPEN,
    BROKEN,
    FINISHED
  }

  /**
   * @param name of what is written, for messages
   * @param position bytes that are there already
   */
  StreamBody(StreamOutput out, String name, long position) {
    this.out = out;
    this.name = name;
    this.position = position;
  }

  long position() {
    return position;
  }

  void requireOpen() {
    switch (state) {
      case OPEN -> {
        // as it should be
      }
      case BROKEN ->
          throw new IllegalStateException(
              "The writer of " + name + " was closed or failed earlier");
      case FINISHED -> throw new IllegalStateException("The writer of " + name + " is finished");
    }
  }

  /** A failure on the way breaks the stream: nobody knows how much of it went out. */
  void write(Scatter bytes) throws IOException {
    requireOpen();
    state = State.BROKEN;
    for (ByteBuffer segment : bytes.segments()) {
      out.write(segment);
    }
    position += bytes.length();
    state = State.OPEN;
  }

  /** Writes bytes of a file. */
  void copy(FileChannel from, long offset, long length) throws IOException {
    requireOpen();
    state = State.BROKEN;
    ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(length, StreamOutput.MAX_WRITE_BYTES));
    for (long at = offset; at < offset + length; ) {
      buffer.clear().limit((int) Math.min(buffer.capacity(), offset + length - at));
      int read = from.read(buffer, at);
      if (read < 0) {
        throw new IOException("The file that is appended ended at " + at + " while it was read");
      }
      out.write(buffer.flip());
      at += read;
    }
    position += length;
    state = State.OPEN;
  }

  void finish() throws IOException {
    requireOpen();
    state = State.BROKEN;
    out.publish();
    state = State.FINISHED;
  }

  void discard() throws IOException {
    if (state != State.FINISHED) {
      state = State.BROKEN;
      out.discard();
    }
  }

  void close() throws IOException {
    if (state == State.OPEN) {
      state = State.BROKEN;
    }
    out.close();
  }
}
