/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** The version of Rerun that a stream claims in its header. */
record StreamVersion(int crateBits, int ordered) {
  /** The oldest that readers accept. */
  static final int OLDEST = 23 << 8;

  /** The first and last whose files are known here in every detail. */
  static final int KNOWN = 41 << 8;

  static final int NEWEST = 41 << 8 | 0xFF;

  static StreamVersion of(ByteBuffer header) {
    return new StreamVersion(header.getInt(4), StreamBytes.version(header));
  }

  /** Of the first stream of a file; absent if that does not start with one. */
  static Optional<StreamVersion> first(FileBytes file) throws IOException {
    if (file.size() < StreamBytes.HEADER_BYTES) {
      return Optional.empty();
    }
    ByteBuffer header = file.read(0, StreamBytes.HEADER_BYTES);
    return StreamBytes.isStreamStart(header) ? Optional.of(of(header)) : Optional.empty();
  }

  boolean isTooOld() {
    return ordered < OLDEST;
  }

  /** Whether it is read, but was written by other rules. */
  boolean isOlder() {
    return !isTooOld() && ordered < KNOWN;
  }

  boolean isNewer() {
    return ordered > NEWEST;
  }

  @Override
  public String toString() {
    return StreamBytes.versionText(ordered);
  }
}
