/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import io.framelog.connector.element.ElementCodec;
import io.framelog.connector.element.ElementType;
import io.framelog.connector.element.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A part whose chunks wait in state.
 *
 * @param id tells its chunks from those of the key's other open parts
 * @param chunks how many wait
 * @param frames how many frames they account for
 */
record OpenPart(int id, int chunks, int frames) {

  static final ElementType<OpenPart> TYPE = ElementType.of(OpenPart.class, Codec.class);

  OpenPart with(int moreFrames) {
    return new OpenPart(id, chunks + 1, frames + moreFrames);
  }

  /** Key of a chunk in state; ascending in the order of the file. */
  long chunkKey(int chunk) {
    return ((long) id << 32) | chunk;
  }

  /** Binary form. */
  public static final class Codec implements ElementCodec<OpenPart> {
    private static final int VERSION = 1;

    /** For Flink. */
    public Codec() {}

    @Override
    public void write(OpenPart part, DataOutput out) throws IOException {
      out.writeByte(VERSION);
      out.writeInt(part.id());
      out.writeInt(part.chunks());
      out.writeInt(part.frames());
    }

    @Override
    public OpenPart read(DataInput in) throws IOException {
      Wire.requireVersion(in, "an open part", VERSION);
      return new OpenPart(in.readInt(), in.readInt(), in.readInt());
    }
  }
}
