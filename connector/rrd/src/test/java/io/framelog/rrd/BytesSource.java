/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Bytes in memory that count what is asked of them. */
final class BytesSource implements SeekableSource {
  private final byte[] bytes;
  private int reads;
  private long bytesRead;
  private boolean closed;

  BytesSource(byte[] bytes) {
    this.bytes = bytes;
  }

  int reads() {
    return reads;
  }

  long bytesRead() {
    return bytesRead;
  }

  boolean isClosed() {
    return closed;
  }

  void resetCounts() {
    reads = 0;
    bytesRead = 0;
  }

  @Override
  public String name() {
    return "a.rrd";
  }

  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  public void read(long offset, ByteBuffer into) throws IOException {
    if (offset < 0 || into.remaining() > bytes.length - offset) {
      throw new EOFException("no " + into.remaining() + " bytes at " + offset);
    }
    reads++;
    bytesRead += into.remaining();
    into.put(bytes, (int) offset, into.remaining());
  }

  @Override
  public void close() {
    closed = true;
  }
}
