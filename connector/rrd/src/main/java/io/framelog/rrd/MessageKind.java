/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/** What a message of a stream is; the numbers stand in its header. */
public enum MessageKind {
  FOOTER(MessageHeader.END),
  STORE_INFO(MessageHeader.SET_STORE_INFO),
  CHUNK(MessageHeader.ARROW_MSG),
  BLUEPRINT_ACTIVATION(MessageHeader.BLUEPRINT_ACTIVATION);

  private final long number;

  MessageKind(long number) {
    this.number = number;
  }

  static MessageKind of(MessageHeader header, String source, long offset)
      throws RrdFormatException {
    for (MessageKind kind : values()) {
      if (kind.number == header.kind()) {
        return kind;
      }
    }
    throw new RrdFormatException(
        source, offset, "a message of kind 0 to 3", "kind " + Long.toUnsignedString(header.kind()));
  }
}
