/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.archetype;

/** The type of one channel of a pixel; multi-byte ones are little-endian. */
public enum ChannelDatatype {
  U8(6, 1),
  I8(7, 1),
  U16(8, 2),
  I16(9, 2),
  U32(10, 4),
  I32(11, 4),
  U64(12, 8),
  I64(13, 8),
  F16(33, 2),
  F32(34, 4),
  F64(35, 8);

  private final int number;
  private final int bytes;

  ChannelDatatype(int number, int bytes) {
    this.number = number;
    this.bytes = bytes;
  }

  int number() {
    return number;
  }

  int bytes() {
    return bytes;
  }
}
