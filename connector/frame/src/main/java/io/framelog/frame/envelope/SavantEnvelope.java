/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.envelope;

import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameRecord;
import io.framelog.frame.FrameRejectedException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Two Avro fields of bytes.
 *
 * <pre>
 *   | length, zig-zag varint | schema_sig | length, zig-zag varint | payload |
 * </pre>
 */
record SavantEnvelope() implements Envelope {
  private static final String WHERE = "the message";

  @Override
  public Opened open(FrameRecord record, ByteBuffer body, FrameLimits limits)
      throws FrameRejectedException {
    ByteBuffer rest = body.duplicate();
    ByteBuffer signature = bytes(rest, "the length of schema_sig");
    ByteBuffer payload = bytes(rest, "the length of payload");
    if (rest.hasRemaining()) {
      throw Prefixes.bad("%d bytes follow Savant's payload".formatted(rest.remaining()));
    }
    return new Opened(
        payload,
        path -> path.equals("savant.schema_sig") ? Optional.of(hex(signature)) : Optional.empty());
  }

  private static ByteBuffer bytes(ByteBuffer in, String what) throws FrameRejectedException {
    int length = Prefixes.zigZag(Prefixes.varint(in, WHERE, what));
    if (length < 0 || length > in.remaining()) {
      throw Prefixes.bad("%s is %d, but %d bytes are left".formatted(what, length, in.remaining()));
    }
    ByteBuffer bytes = in.duplicate().limit(in.position() + length);
    in.position(in.position() + length);
    return bytes;
  }

  private static String hex(ByteBuffer bytes) {
    byte[] copy = new byte[bytes.remaining()];
    bytes.get(bytes.position(), copy);
    return HexFormat.of().formatHex(copy);
  }
}
