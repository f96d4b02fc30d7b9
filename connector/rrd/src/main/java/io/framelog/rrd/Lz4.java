/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import io.airlift.compress.lz4.Lz4Compressor;
import java.nio.ByteBuffer;

/**
 * Compresses to raw LZ4 blocks.
 *
 * <p>In Java, so that a payload has the same bytes on every machine; and with the hash of five
 * bytes that the C library and Rerun's own tools use, so that blocks have the sizes these would
 * give them.
 */
final class Lz4 {
  /** LZ4_MAX_INPUT_SIZE: beyond it a block might not fit an array. */
  private static final long MAX_BLOCK_BYTES = 0x7E000000;

  private Lz4() {}

  /** One block over everything, without a frame or a length. */
  static Scatter compress(Scatter payload) {
    if (payload.length() > MAX_BLOCK_BYTES) {
      throw new IllegalArgumentException(
          "An LZ4 block takes at most "
              + MAX_BLOCK_BYTES
              + " bytes, but a chunk has "
              + payload.length()
              + "; store it without compression, or split its rows");
    }
    byte[] bytes = payload.toByteArray();
    Lz4Compressor compressor = new Lz4Compressor();
    byte[] block = new byte[compressor.maxCompressedLength(bytes.length)];
    int length = compressor.compress(bytes, 0, bytes.length, block, 0, block.length);
    Scatter compressed = new Scatter();
    compressed.put(ByteBuffer.wrap(block, 0, length));
    return compressed;
  }
}
