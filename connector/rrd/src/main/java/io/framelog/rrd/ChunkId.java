/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/**
 * The id of one chunk, unique in its recording: of two chunks with one id, tools silently drop the
 * second. Compared as an unsigned number of 128 bits.
 *
 * @param high upper half
 * @param low lower half
 */
public record ChunkId(long high, long low) implements Comparable<ChunkId> {
  @Override
  public int compareTo(ChunkId other) {
    return Tuids.compare(high, low, other.high, other.low);
  }

  /** 32 hex digits, as Rerun writes them. */
  @Override
  public String toString() {
    return Tuids.text(high, low);
  }
}
