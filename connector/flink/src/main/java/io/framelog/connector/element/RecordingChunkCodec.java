/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.element;

import io.framelog.frame.RecordPosition;
import io.framelog.rrd.Chunk;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Binary form of a {@link RecordingChunk}. */
public final class RecordingChunkCodec implements ElementCodec<RecordingChunk> {
  private static final int VERSION = 2;
  private static final int ROWS = 0;
  private static final int END = 1;
  private static final int PENDING = 2;

  @Override
  public void write(RecordingChunk chunk, DataOutput out) throws IOException {
    out.writeByte(VERSION);
    if (chunk instanceof RecordingChunk.Rows rows) {
      out.writeByte(ROWS);
      writePart(out, rows.part());
      Origins.write(out, rows.origins());
      Wire.writeOptionalText(out, rows.encoder());
      rows.chunk().writeTo(out);
    } else if (chunk instanceof RecordingChunk.End end) {
      out.writeByte(END);
      writePart(out, end.part());
      Wire.writeEnum(out, end.reason());
    } else if (chunk instanceof RecordingChunk.Pending pending) {
      out.writeByte(PENDING);
      writePending(out, pending);
    }
  }

  @Override
  public RecordingChunk read(DataInput in) throws IOException {
    Wire.requireVersion(in, "a recording chunk", VERSION);
    int kind = in.readByte();
    return switch (kind) {
      case ROWS -> {
        PartName part = readPart(in);
        List<RecordPosition> origins = Origins.read(in);
        String encoder = Wire.readOptionalText(in);
        yield new RecordingChunk.Rows(part, Chunk.readFrom(in), origins, encoder);
      }
      case END -> new RecordingChunk.End(readPart(in), Wire.readEnum(in, CloseReason.class));
      case PENDING -> readPending(in);
      default -> throw new IOException("a recording chunk of unknown kind " + kind);
    };
  }

  private static void writePending(DataOutput out, RecordingChunk.Pending pending)
      throws IOException {
    writePart(out, pending.part());
    Wire.writeEnum(out, pending.reason());
    Wire.writeText(out, pending.key());
    out.writeInt(pending.conflict());
    out.writeInt(pending.objects().size());
    for (PendingObject object : pending.objects()) {
      writeObject(out, object);
    }
    Wire.writeBytes(out, pending.manifest());
    out.writeInt(pending.frames());
  }

  private static RecordingChunk.Pending readPending(DataInput in) throws IOException {
    PartName part = readPart(in);
    CloseReason reason = Wire.readEnum(in, CloseReason.class);
    String key = Wire.readText(in);
    int conflict = in.readInt();
    List<PendingObject> objects = new ArrayList<>();
    for (int count = in.readInt(); count > 0; count--) {
      objects.add(readObject(in));
    }
    return new RecordingChunk.Pending(
        part, reason, key, conflict, objects, Wire.readBytes(in), in.readInt());
  }

  /** Writes an object that waits; a sink keeps some in state. */
  public static void writeObject(DataOutput out, PendingObject object) throws IOException {
    Wire.writeText(out, object.suffix());
    out.writeLong(object.bytes());
    Wire.writeTexts(out, object.sha256());
    out.writeInt(object.handleVersion());
    Wire.writeBytes(out, object.handle());
    Wire.writeOptionalText(out, object.spool());
  }

  public static PendingObject readObject(DataInput in) throws IOException {
    return new PendingObject(
        Wire.readText(in),
        in.readLong(),
        Wire.readTexts(in),
        in.readInt(),
        Wire.readBytes(in),
        Wire.readOptionalText(in));
  }

  /** Writes a part's name; operators keep one in state. */
  public static void writePart(DataOutput out, PartName part) throws IOException {
    Wire.writeText(out, part.application());
    Wire.writeText(out, part.recording());
    FrameCodec.writeCamera(out, part.camera());
    Wire.writeText(out, part.entity());
    out.writeLong(part.sliceStartNanos());
    out.writeLong(part.sliceEndNanos());
    out.writeLong(part.firstCaptureNanos());
  }

  public static PartName readPart(DataInput in) throws IOException {
    return new PartName(
        Wire.readText(in),
        Wire.readText(in),
        FrameCodec.readCamera(in),
        Wire.readText(in),
        in.readLong(),
        in.readLong(),
        in.readLong());
  }
}
