/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import java.nio.ByteBuffer;

/**
 * Where the bytes of one message lie in the file, to tell where damage in them is.
 *
 * @param messageAt offset of the message's 16-byte header
 * @param payloadAt offset of its protobuf bytes
 * @param payload these bytes, an array of their own
 */
record Place(long messageAt, long payloadAt, byte[] payload) {

  /** Of damage in a view of the payload, or in bytes that were expanded from it. */
  @SuppressWarnings("ByteBufferBackingArray") // only asks which array it is
  long offsetOf(Damage damage, ByteBuffer view) {
    boolean known = damage.index() >= 0 && view.array() == payload;
    return known ? payloadAt + damage.index() : messageAt;
  }

  /** Of damage in the protobuf bytes themselves. */
  long offsetOf(Damage damage) {
    return damage.index() >= 0 ? payloadAt + damage.index() : messageAt;
  }
}
