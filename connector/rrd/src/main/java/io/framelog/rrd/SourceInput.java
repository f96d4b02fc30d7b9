/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** A source read forwards. Skipping costs nothing, closing does not close the source. */
final class SourceInput extends InputStream {
  private final SeekableSource source;
  private final long size;
  private long position;

  SourceInput(SeekableSource source) throws IOException {
    this.source = source;
    this.size = source.size();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = (int) Math.min(length, size - position);
    if (count <= 0) {
      return length == 0 ? 0 : -1;
    }
    source.read(position, ByteBuffer.wrap(bytes, offset, count));
    position += count;
    return count;
  }

  @Override
  public long skip(long count) {
    long skipped = Math.max(0, Math.min(count, size - position));
    position += skipped;
    return skipped;
  }
}
