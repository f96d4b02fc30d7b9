/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The bytes of a source, forwards, with the position and with limits on what they may claim. */
final class MessageInput implements Closeable {
  static final long UNKNOWN = Long.MAX_VALUE;

  /** What is allocated at first for a length that no size of a source backs. */
  private static final int FIRST_BYTES = 1 << 16;

  private final String source;
  private final InputStream in;

  /** Size of the source, if known: no length in it can be larger. */
  private final long size;

  private final ReadLimits limits;
  private long position;

  /**
   * @param in must be buffered if the size is {@link #UNKNOWN}
   */
  MessageInput(String source, InputStream in, long size, ReadLimits limits) {
    this.source = source;
    this.in = in;
    this.size = size;
    this.limits = limits;
  }

  String source() {
    return source;
  }

  ReadLimits limits() {
    return limits;
  }

  /** How many bytes were read or skipped. */
  long position() {
    return position;
  }

  boolean atEnd() throws IOException {
    if (size != UNKNOWN) {
      return position >= size;
    }
    in.mark(1);
    int next = in.read();
    in.reset();
    return next < 0;
  }

  byte[] read(long length, String what) throws IOException {
    requireLeft(length, what);
    if (length > limits.maxMessageBytes()) {
      throw new RrdFormatException(
          source,
          position,
          what + " of at most " + limits.maxMessageBytes() + " bytes (ReadLimits.maxMessageBytes)",
          length + " bytes");
    }
    byte[] bytes = size == UNKNOWN ? readGrowing((int) length) : readInto(new byte[(int) length]);
    if (bytes.length < length) {
      throw truncated(length, what, bytes.length);
    }
    position += length;
    return bytes;
  }

  void skip(long length, String what) throws IOException {
    requireLeft(length, what);
    long skipped = 0;
    while (skipped < length) {
      long step = in.skip(length - skipped);
      if (step <= 0) {
        // a skip may stop early; only a read knows the end
        step = in.read() < 0 ? -1 : 1;
      }
      if (step < 0) {
        throw truncated(length, what, skipped);
      }
      skipped += step;
    }
    position += length;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void requireLeft(long length, String what) throws RrdFormatException {
    if (length < 0) {
      throw new RrdFormatException(
          source, position, what, "a length of " + Long.toUnsignedString(length) + " bytes");
    }
    if (size != UNKNOWN && length > size - position) {
      throw truncated(length, what, size - position);
    }
  }

  private RrdTruncatedException truncated(long length, String what, long found) {
    return new RrdTruncatedException(
        source, position, what + " of " + length + " bytes", "only " + found + " bytes");
  }

  private byte[] readInto(byte[] bytes) throws IOException {
    int read = in.readNBytes(bytes, 0, bytes.length);
    return read == bytes.length ? bytes : Arrays.copyOf(bytes, read);
  }

  /** The length may be a lie: the array grows with what is there. */
  private byte[] readGrowing(int length) throws IOException {
    byte[] bytes = new byte[Math.min(length, FIRST_BYTES)];
    int read = 0;
    while (true) {
      read += in.readNBytes(bytes, read, bytes.length - read);
      if (read < bytes.length) {
        return Arrays.copyOf(bytes, read);
      }
      if (read == length) {
        return bytes;
      }
      bytes = Arrays.copyOf(bytes, (int) Math.min(length, bytes.length * 4L));
    }
  }
}
