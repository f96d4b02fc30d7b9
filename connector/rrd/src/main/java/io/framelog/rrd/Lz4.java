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
  private Lz4() {}

  /** One block over everything, without a frame or a length. */
  static Scatter compress(Scatter payload) {
    byte[] bytes = payload.toByteArray();
    Lz4Compressor compressor = new Lz4Compressor();
    byte[] block = new byte[compressor.maxCompressedLength(bytes.length)];
    int length = compressor.compress(bytes, 0, bytes.length, block, 0, block.length);
    Scatter compressed = new Scatter();
    compressed.put(ByteBuffer.wrap(block, 0, length));
    return compressed;
  }
}
