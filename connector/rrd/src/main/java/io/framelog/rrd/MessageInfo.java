/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/**
 * A message that was not read yet.
 *
 * @param byteOffset of its payload from the start of the source
 * @param byteSize length of that payload, as the stream says
 */
public record MessageInfo(MessageKind kind, long byteOffset, long byteSize) {
  /** Where the message's header lies. */
  public long headerOffset() {
    return byteOffset - MessageHeader.BYTES;
  }
}
