/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.Arrays;

/**
 * Collects bytes into blocks of one size, which go on as they are full. What is left of the last
 * block waits.
 */
final class UploadBlocks implements WritableByteChannel {
  /**
   * Larger than any part of a multipart upload that a store asks for by default, and a whole number
   * of a manifest's pieces.
   */
  static final int BLOCK_BYTES = 8 << 20;

  private static final int FIRST_BYTES = 1 << 16;

  private final Consumer consumer;
  private byte[] block;
  private int filled;

  /** Takes a full block, which is its own from then on. */
  interface Consumer {
    void accept(byte[] block) throws IOException;
  }

  /** Goes on with what waited before. */
  UploadBlocks(byte[] waiting, Consumer consumer) {
    this.block = waiting.clone();
    this.filled = waiting.length;
    this.consumer = consumer;
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    int count = source.remaining();
    while (source.hasRemaining()) {
      int more = Math.min(source.remaining(), BLOCK_BYTES - filled);
      if (block.length < filled + more) {
        int doubled = Math.max(FIRST_BYTES, 2 * block.length);
        block = Arrays.copyOf(block, Math.min(BLOCK_BYTES, Math.max(doubled, filled + more)));
      }
      source.get(block, filled, more);
      filled += more;
      if (filled == BLOCK_BYTES) {
        byte[] full = block;
        block = new byte[0];
        filled = 0;
        consumer.accept(full);
      }
    }
    return count;
  }

  /** What waits: less than a block. */
  byte[] waiting() {
    return Arrays.copyOf(block, filled);
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void close() {
    // nothing is lost: what waits is asked for
  }
}
