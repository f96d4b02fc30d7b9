/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All a {@link RowWriter} needs to go on.
 *
 * <pre>
 * 1 byte version | snapshot of the writer below | part name | sizes
 * | int32 number of entities | entities: store | path | time | run | index
 * | int32 number of chunks taken | chunks: store | id
 * | int32 number of open chunks | open chunks: store | group | progress | chunk
 * </pre>
 *
 * Texts, the snapshot and chunks have an int32 length in front.
 */
record RowSnapshot(
    byte[] writer,
    String partName,
    ChunkSizes sizes,
    Map<StoreEntity, LoggedRows> logged,
    Set<StoreChunk> taken,
    Collection<OpenChunk> open) {
  private static final int VERSION = 1;
  private static final String SOURCE = "row writer snapshot";

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    try {
      out.writeByte(VERSION);
      SnapshotData.writeBytes(out, writer);
      SnapshotData.writeText(out, partName);
      out.writeLong(sizes.maxBytes());
      out.writeInt(sizes.maxRows());
      out.writeInt(sizes.maxUnsortedRows());
      out.writeLong(sizes.maxOpenBytes());
      out.writeInt(logged.size());
      for (Map.Entry<StoreEntity, LoggedRows> entry : logged.entrySet()) {
        SnapshotData.writeStore(out, entry.getKey().store());
        SnapshotData.writeText(out, entry.getKey().entity().toString());
        out.writeLong(entry.getValue().time());
        out.writeInt(entry.getValue().run());
        out.writeInt(entry.getValue().index());
      }
      out.writeInt(taken.size());
      for (StoreChunk chunk : taken) {
        SnapshotData.writeStore(out, chunk.store());
        out.writeLong(chunk.id().high());
        out.writeLong(chunk.id().low());
      }
      out.writeInt(open.size());
      for (OpenChunk chunk : open) {
        write(out, chunk);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  /**
   * @throws RrdFormatException if the bytes are no snapshot
   */
  static RowSnapshot read(byte[] bytes) throws IOException {
    return SnapshotData.read(SOURCE, VERSION, bytes, RowSnapshot::read);
  }

  private static RowSnapshot read(DataInputStream in) throws IOException {
    byte[] writer = SnapshotData.readBytes(in);
    String partName = SnapshotData.readText(in);
    ChunkSizes sizes = new ChunkSizes(in.readLong(), in.readInt(), in.readInt(), in.readLong());
    Map<StoreEntity, LoggedRows> logged = new LinkedHashMap<>();
    for (int left = SnapshotData.readCount(in); left > 0; left--) {
      StoreId store = SnapshotData.readStore(in);
      EntityPath entity = EntityPath.parseEscaped(SnapshotData.readText(in));
      logged.put(
          new StoreEntity(store, entity),
          new LoggedRows(in.readLong(), in.readInt(), in.readInt()));
    }
    Set<StoreChunk> taken = new LinkedHashSet<>();
    for (int left = SnapshotData.readCount(in); left > 0; left--) {
      StoreId store = SnapshotData.readStore(in);
      taken.add(new StoreChunk(store, new ChunkId(in.readLong(), in.readLong())));
    }
    List<OpenChunk> open = new ArrayList<>();
    for (int left = SnapshotData.readCount(in); left > 0; left--) {
      open.add(readOpen(in));
    }
    return new RowSnapshot(writer, partName, sizes, logged, taken, open);
  }

  private static void write(DataOutputStream out, OpenChunk open) throws IOException {
    SnapshotData.writeStore(out, open.key().store());
    SnapshotData.writeText(out, open.key().group().name());
    SnapshotData.writeText(out, open.key().group().weight().name());
    out.writeInt(open.progress().unitStart());
    out.writeBoolean(open.progress().hasKeyframes());
    out.writeBoolean(open.progress().isUnsorted());
    open.chunk().writeTo(out);
  }

  private static OpenChunk readOpen(DataInputStream in) throws IOException {
    StoreId store = SnapshotData.readStore(in);
    String groupName = SnapshotData.readText(in);
    ColumnGroup.Weight weight = ColumnGroup.Weight.valueOf(SnapshotData.readText(in));
    ColumnGroup group = new ColumnGroup(groupName, weight);
    OpenChunk.Progress progress =
        new OpenChunk.Progress(in.readInt(), in.readBoolean(), in.readBoolean());
    Chunk chunk = Chunk.readFrom(in);
    OpenChunk.Key key =
        new OpenChunk.Key(
            store,
            chunk.entity(),
            chunk.times().stream().map(TimeColumn::timeline).toList(),
            group,
            chunk.compression());
    return OpenChunk.resumed(key, chunk, progress);
  }
}
