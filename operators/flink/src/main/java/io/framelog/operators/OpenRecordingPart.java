/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.connector.element.ElementCodec;
import io.framelog.connector.element.ElementType;
import io.framelog.connector.element.PartName;
import io.framelog.connector.element.RecordingChunkCodec;
import io.framelog.connector.element.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A part that rows were sent for, or whose segment waits.
 *
 * @param id tells its batches from those of the camera's other open parts
 * @param bytes media in it so far
 * @param segmentBatches batches of the open segment that state holds
 * @param encoder what made the media last sent; null where they were as published
 */
record OpenRecordingPart(
    PartName name, int id, long bytes, int segmentBatches, @Nullable String encoder) {

  static final ElementType<OpenRecordingPart> TYPE =
      ElementType.of(OpenRecordingPart.class, Codec.class);

  OpenRecordingPart plusBytes(long more) {
    return new OpenRecordingPart(name, id, bytes + more, segmentBatches, encoder);
  }

  OpenRecordingPart withSegmentBatches(int batches) {
    return new OpenRecordingPart(name, id, bytes, batches, encoder);
  }

  OpenRecordingPart withEncoder(@Nullable String other) {
    return new OpenRecordingPart(name, id, bytes, segmentBatches, other);
  }

  /** Key of a batch in state; ascending in the order of the segment. */
  long batchKey(int batch) {
    return ((long) id << 32) | batch;
  }

  /** Binary form. */
  public static final class Codec implements ElementCodec<OpenRecordingPart> {
    private static final int VERSION = 2;

    /** For Flink. */
    public Codec() {}

    @Override
    public void write(OpenRecordingPart part, DataOutput out) throws IOException {
      out.writeByte(VERSION);
      RecordingChunkCodec.writePart(out, part.name());
      out.writeInt(part.id());
      out.writeLong(part.bytes());
      out.writeInt(part.segmentBatches());
      Wire.writeOptionalText(out, part.encoder());
    }

    @Override
    public OpenRecordingPart read(DataInput in) throws IOException {
      Wire.requireVersion(in, "an open recording part", VERSION);
      return new OpenRecordingPart(
          RecordingChunkCodec.readPart(in),
          in.readInt(),
          in.readLong(),
          in.readInt(),
          Wire.readOptionalText(in));
    }
  }
}
