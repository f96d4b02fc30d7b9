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
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All a writer needs to go on: where it is, and the footer so far.
 *
 * <pre>
 * 1 byte version | int64 position | place of videos | int32 number of stores | stores, the main one first
 * store: 1 byte kind | application id | recording id | Arrow schema of all columns
 *        | int32 number of entries | entries
 * </pre>
 *
 * Texts and the schema have an int32 length in front. Entries name timelines and components by
 * their place in the schema.
 */
record WriterSnapshot(long position, VideoPlace videoPlace, List<StoreManifest> stores) {
  private static final int VERSION = 2;
  private static final String SOURCE = "writer snapshot";

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    try {
      out.writeByte(VERSION);
      out.writeLong(position);
      SnapshotData.writeText(out, videoPlace.name());
      out.writeInt(stores.size());
      for (StoreManifest store : stores) {
        write(out, store);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  /**
   * @throws RrdFormatException if the bytes are no snapshot
   */
  static WriterSnapshot read(byte[] bytes) throws IOException {
    return SnapshotData.read(SOURCE, VERSION, bytes, in -> read(in, bytes.length));
  }

  private static WriterSnapshot read(DataInputStream in, int length) throws IOException {
    long position = in.readLong();
    VideoPlace videoPlace = VideoPlace.valueOf(SnapshotData.readText(in));
    List<StoreManifest> stores = new ArrayList<>();
    for (int left = SnapshotData.readCount(in); left > 0; left--) {
      stores.add(readStore(in, length - in.available()));
    }
    if (stores.isEmpty()) {
      throw new IOException("no stores");
    }
    return new WriterSnapshot(position, videoPlace, stores);
  }

  private static void write(DataOutputStream out, StoreManifest store) throws IOException {
    SnapshotData.writeStore(out, store.store());
    SnapshotData.writeBytes(out, IpcWriter.schemaStream(store.schema().fields(), Map.of()));
    List<Timeline> timelines = List.copyOf(store.schema().timelines());
    List<ComponentDescriptor> components = List.copyOf(store.schema().components());
    out.writeInt(store.entries().size());
    for (ManifestEntry entry : store.entries()) {
      write(out, entry, timelines, components);
    }
  }

  private static StoreManifest readStore(DataInputStream in, int offset) throws IOException {
    StoreId id = SnapshotData.readStore(in);
    Decoding decoding = new Decoding(SOURCE, offset, ReadLimits.defaults());
    IpcStream ipc = IpcReader.read(decoding, ByteBuffer.wrap(SnapshotData.readBytes(in)));
    ManifestSchema schema = ManifestSchema.of(ipc.fields());
    List<Timeline> timelines = List.copyOf(schema.timelines());
    List<ComponentDescriptor> components = List.copyOf(schema.components());
    List<ManifestEntry> entries = new ArrayList<>();
    for (int left = SnapshotData.readCount(in); left > 0; left--) {
      entries.add(readEntry(in, timelines, components));
    }
    return new StoreManifest(id, schema, entries);
  }

  private static void write(
      DataOutputStream out,
      ManifestEntry entry,
      List<Timeline> timelines,
      List<ComponentDescriptor> components)
      throws IOException {
    out.writeLong(entry.id().high());
    out.writeLong(entry.id().low());
    SnapshotData.writeText(out, entry.entity().toString());
    out.writeInt(entry.rows());
    out.writeLong(entry.byteOffset());
    out.writeLong(entry.byteSize());
    out.writeLong(entry.uncompressedSize());
    writeRanges(out, entry.times(), timelines);
    out.writeInt(entry.components().size());
    for (ManifestEntry.ComponentStat stat : entry.components()) {
      out.writeInt(components.indexOf(stat.descriptor()));
      out.writeInt(stat.presentRows());
      writeRanges(out, stat.ranges(), timelines);
    }
  }

  private static ManifestEntry readEntry(
      DataInputStream in, List<Timeline> timelines, List<ComponentDescriptor> components)
      throws IOException {
    ChunkId id = new ChunkId(in.readLong(), in.readLong());
    EntityPath entity = EntityPath.parseEscaped(SnapshotData.readText(in));
    int rows = in.readInt();
    long byteOffset = in.readLong();
    long byteSize = in.readLong();
    long uncompressedSize = in.readLong();
    List<ManifestEntry.TimeRange> times = readRanges(in, timelines);
    List<ManifestEntry.ComponentStat> stats = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      stats.add(
          new ManifestEntry.ComponentStat(
              components.get(in.readInt()), in.readInt(), readRanges(in, timelines)));
    }
    return new ManifestEntry(
        id, entity, rows, byteOffset, byteSize, uncompressedSize, times, stats);
  }

  private static void writeRanges(
      DataOutputStream out, List<ManifestEntry.TimeRange> ranges, List<Timeline> timelines)
      throws IOException {
    out.writeInt(ranges.size());
    for (ManifestEntry.TimeRange range : ranges) {
      out.writeInt(timelines.indexOf(range.timeline()));
      out.writeLong(range.start());
      out.writeLong(range.end());
    }
  }

  private static List<ManifestEntry.TimeRange> readRanges(
      DataInputStream in, List<Timeline> timelines) throws IOException {
    List<ManifestEntry.TimeRange> ranges = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      ranges.add(
          new ManifestEntry.TimeRange(timelines.get(in.readInt()), in.readLong(), in.readLong()));
    }
    return ranges;
  }
}
