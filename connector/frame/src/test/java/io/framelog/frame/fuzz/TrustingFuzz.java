/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.fuzz;

import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RejectReason;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A decoder with a planted fault, to see that it is found: as in CDR, a text and then bytes, and
 * the length of the bytes is believed before it is held against those that are there. The end is
 * right, a rejection; only the memory in between is not.
 */
public final class TrustingFuzz {
  private static final FuzzDoor DOOR = new FuzzDoor("planted", (record, body) -> decode(body));

  private TrustingFuzz() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    FuzzInput.readOrReject(DOOR, ByteBuffer.wrap(input));
  }

  private static void decode(ByteBuffer body) throws FrameRejectedException {
    ByteBuffer in = body.slice().order(ByteOrder.LITTLE_ENDIAN);
    require(in, Integer.BYTES);
    int textBytes = in.getInt();
    require(in, textBytes);
    in.position(in.position() + textBytes);
    require(in, Integer.BYTES);
    int dataBytes = in.getInt();
    byte[] data = new byte[Math.max(dataBytes, 0)];
    require(in, dataBytes);
    in.get(data);
  }

  private static void require(ByteBuffer in, int bytes) throws FrameRejectedException {
    if (bytes < 0 || bytes > in.remaining()) {
      throw new FrameRejectedException(
          RejectReason.TRUNCATED_MESSAGE,
          "%d bytes were expected, but only %d are left".formatted(bytes, in.remaining()));
    }
  }
}
