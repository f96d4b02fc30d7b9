/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** Tells payloads of one capture time apart: two checksums that processors compute, 64 bits. */
final class PayloadHash {

  private PayloadHash() {}

  static long of(byte[] payload) {
    CRC32C high = new CRC32C();
    CRC32 low = new CRC32();
    high.update(payload);
    low.update(payload);
    return high.getValue() << 32 | low.getValue();
  }
}
