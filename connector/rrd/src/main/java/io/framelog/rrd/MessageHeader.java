/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** What stands before each message: 8 bytes kind, 8 bytes length of the payload. */
record MessageHeader(long kind, long payloadLength) {
  static final int BYTES = 16;

  static final long END = 0;
  static final long SET_STORE_INFO = 1;
  static final long ARROW_MSG = 2;
  static final long BLUEPRINT_ACTIVATION = 3;

  byte[] bytes() {
    return ByteBuffer.allocate(BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(kind)
        .putLong(payloadLength)
        .array();
  }

  @Override
  public String toString() {
    return "the header of a message of kind "
        + Long.toUnsignedString(kind)
        + " and "
        + Long.toUnsignedString(payloadLength)
        + " bytes";
  }

  static MessageHeader read(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    return new MessageHeader(buffer.getLong(), buffer.getLong());
  }
}
