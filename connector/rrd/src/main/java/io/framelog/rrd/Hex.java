/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.HexFormat;

/** Bytes as people read them in messages. */
final class Hex {
  private Hex() {}

  static String of(byte[] bytes, int offset, int length) {
    return "bytes " + HexFormat.ofDelimiter(" ").formatHex(bytes, offset, offset + length);
  }
}
