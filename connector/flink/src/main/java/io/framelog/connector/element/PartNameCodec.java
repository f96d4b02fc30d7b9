/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.element;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Binary form of a {@link PartName}. */
public final class PartNameCodec implements ElementCodec<PartName> {
  private static final int VERSION = 1;

  @Override
  public void write(PartName part, DataOutput out) throws IOException {
    out.writeByte(VERSION);
    RecordingChunkCodec.writePart(out, part);
  }

  @Override
  public PartName read(DataInput in) throws IOException {
    Wire.requireVersion(in, "a part name", VERSION);
    return RecordingChunkCodec.readPart(in);
  }
}
