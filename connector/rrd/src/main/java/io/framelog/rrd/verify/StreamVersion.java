/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import java.nio.ByteBuffer;

/** The version of Rerun that a stream claims in its header. */
record StreamVersion(int crateBits, int ordered) {
  /** The oldest that readers accept, and the newest whose files are known here. */
  static final int OLDEST = 23 << 8;

  static final int NEWEST = 41 << 8 | 0xFF;

  static StreamVersion of(ByteBuffer header) {
    return new StreamVersion(header.getInt(4), StreamBytes.version(header));
  }

  boolean isTooOld() {
    return ordered < OLDEST;
  }

  boolean isNewer() {
    return ordered > NEWEST;
  }

  @Override
  public String toString() {
    return StreamBytes.versionText(ordered);
  }
}
