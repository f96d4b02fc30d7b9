/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;

/**
 * Bytes that can be read from any place: a file, or an object of a store that serves ranges. What
 * is read must not change while it is open.
 */
public interface SeekableSource extends Closeable {
  /** For messages: the name of the file. */
  String name();

  /** The number of bytes. */
  long size() throws IOException;

  /**
   * Fills what is left of the buffer with the bytes from {@code offset} on; the buffer's position
   * is at its limit then. One call is one request, so callers ask for all they need at once.
   *
   * @throws EOFException if there are not so many bytes
   */
  void read(long offset, ByteBuffer into) throws IOException;

  /** A file. */
  static SeekableSource of(Path file) throws IOException {
    return over(file.toString(), FileChannel.open(file));
  }

  /**
   * A channel from its start. Not for use by several threads at once.
   *
   * @param name for messages
   * @param channel closed by {@link #close}; its position is moved
   */
  static SeekableSource over(String name, SeekableByteChannel channel) {
    return new ChannelSource(name, channel);
  }
}
