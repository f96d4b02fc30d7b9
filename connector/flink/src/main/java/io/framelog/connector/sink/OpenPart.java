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
 * A part whose end has not come. It keeps the settings that it began with.
 *
 * @param id tells its chunks in state from those of the key's other open parts
 * @param chunks how many wait in state
 * @param bytes of the chunks that wait in state
 * @param place where its rows are
 * @param key what its objects' keys begin with, relative to the sink's directory
 * @param videos whether its video segments become files of their own
 */
record OpenPart(int id, int chunks, long bytes, Place place, String key, VideoFiles videos) {

  /** Where the rows of a part are. */
  enum Place {
    /** In state, as they came. */
    STATE,
    /** In the store, but for what waits for the next block. */
    STREAMED
  }

  static final ElementType<OpenPart> TYPE = ElementType.of(OpenPart.class, Codec.class);

  OpenPart with(long moreBytes) {
    return new OpenPart(id, chunks + 1, bytes + moreBytes, place, key, videos);
  }

  OpenPart streamed() {
    return new OpenPart(id, 0, 0, Place.STREAMED, key, videos);
  }

  /** Key of a chunk in state; ascending in the order of the file. */
  long chunkKey(int chunk) {
    return ((long) id << 32) | chunk;
  }

  /** Binary form. */
  public static final class Codec implements ElementCodec<OpenPart> {
    private static final int VERSION = 2;

    /** For Flink. */
    public Codec() {}

    @Override
    public void write(OpenPart part, DataOutput out) throws IOException {
      out.writeByte(VERSION);
      out.writeInt(part.id());
      out.writeInt(part.chunks());
      out.writeLong(part.bytes());
      Wire.writeEnum(out, part.place());
      Wire.writeText(out, part.key());
      Wire.writeEnum(out, part.videos());
    }

    @Override
    public OpenPart read(DataInput in) throws IOException {
      Wire.requireVersion(in, "an open part", VERSION);
      return new OpenPart(
          in.readInt(),
          in.readInt(),
          in.readLong(),
          Wire.readEnum(in, Place.class),
          Wire.readText(in),
          Wire.readEnum(in, VideoFiles.class));
    }
  }
}
