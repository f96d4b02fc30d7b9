/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.element;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Binary form of {@link Decoded}. */
public final class DecodedCodec implements ElementCodec<Decoded> {
  private static final int VALID = 0;
  private static final int INVALID = 1;

  private final CameraEventCodec events = new CameraEventCodec();
  private final DeadLetterCodec letters = new DeadLetterCodec();

  @Override
  public void write(Decoded decoded, DataOutput out) throws IOException {
    if (decoded instanceof Decoded.Valid valid) {
      out.writeByte(VALID);
      events.write(valid.event(), out);
    } else if (decoded instanceof Decoded.Invalid invalid) {
      out.writeByte(INVALID);
      letters.write(invalid.letter(), out);
    }
  }

  @Override
  public Decoded read(DataInput in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case VALID -> new Decoded.Valid(events.read(in));
      case INVALID -> new Decoded.Invalid(letters.read(in));
      default -> throw new IOException("a decoded record of unknown kind " + kind);
    };
  }
}
