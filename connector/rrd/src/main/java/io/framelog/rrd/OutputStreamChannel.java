/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** A channel over an output stream that hands arrays over as they are. */
final class OutputStreamChannel implements WritableByteChannel {
  private static final int COPY_BYTES = 1 << 16;

  private final OutputStream out;
  private boolean open = true;

  OutputStreamChannel(OutputStream out) {
    this.out = out;
  }

  @Override
  public int write(ByteBuffer bytes) throws IOException {
    int length = bytes.remaining();
    if (bytes.hasArray()) {
      out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), length);
      bytes.position(bytes.limit());
      return length;
    }
    byte[] copy = new byte[Math.min(COPY_BYTES, length)];
    while (bytes.hasRemaining()) {
      int step = Math.min(copy.length, bytes.remaining());
      bytes.get(copy, 0, step);
      out.write(copy, 0, step);
    }
    return length;
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() throws IOException {
    open = false;
    out.close();
  }
}
