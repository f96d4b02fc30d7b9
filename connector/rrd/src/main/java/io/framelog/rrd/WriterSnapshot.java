/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All a writer needs to go on: where it is, and the footer so far.
 *
 * <pre>
 * 1 byte version | application id | recording id | int64 position | Arrow schema of all columns
 * | int32 number of entries | entries
 * </pre>
 *
 * Texts and the schema have an int32 length in front. Entries name timelines and components by
 * their place in the schema.
 */
record WriterSnapshot(
    RecordingId id, long position, ManifestSchema schema, List<ManifestEntry> entries) {
  private static final int VERSION = 1;
  private static final String SOURCE = "writer snapshot";

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    try {
      out.writeByte(VERSION);
      writeText(out, id.applicationId());
      writeText(out, id.recordingId());
      out.writeLong(position);
      writeBytes(out, IpcWriter.schemaStream(schema.fields(), Map.of()));
      List<Timeline> timelines = List.copyOf(schema.timelines());
      List<ComponentDescriptor> components = List.copyOf(schema.components());
      out.writeInt(entries.size());
      for (ManifestEntry entry : entries) {
        write(out, entry, timelines, components);
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
    ByteArrayInputStream rest = new ByteArrayInputStream(bytes);
    DataInputStream in = new DataInputStream(rest);
    try {
      int version = in.readUnsignedByte();
      if (version != VERSION) {
        throw new RrdFormatException(SOURCE, 0, "version " + VERSION, "version " + version);
      }
      RecordingId id = new RecordingId(readText(in), readText(in));
      long position = in.readLong();
      Decoding decoding =
          new Decoding(SOURCE, bytes.length - rest.available(), ReadLimits.defaults());
      IpcStream ipc = IpcReader.read(decoding, ByteBuffer.wrap(readBytes(in)));
      ManifestSchema schema = ManifestSchema.of(ipc.fields());
      List<Timeline> timelines = List.copyOf(schema.timelines());
      List<ComponentDescriptor> components = List.copyOf(schema.components());
      List<ManifestEntry> entries = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        entries.add(readEntry(in, timelines, components));
      }
      return new WriterSnapshot(id, position, schema, entries);
    } catch (RrdFormatException e) {
      throw e;
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new RrdFormatException(
          SOURCE,
          bytes.length - rest.available(),
          "the snapshot of a writer",
          "" + e.getMessage(),
          e);
    }
  }

  private static void write(
      DataOutputStream out,
      ManifestEntry entry,
      List<Timeline> timelines,
      List<ComponentDescriptor> components)
      throws IOException {
    out.writeLong(entry.id().high());
    out.writeLong(entry.id().low());
    writeText(out, entry.entity().toString());
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
    EntityPath entity = EntityPath.parseEscaped(readText(in));
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

  private static void writeText(DataOutputStream out, String text) throws IOException {
    writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readText(DataInputStream in) throws IOException {
    return new String(readBytes(in), StandardCharsets.UTF_8);
  }

  private static byte[] readBytes(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IOException("a text of " + length + " bytes where " + in.available() + " are left");
    }
    return in.readNBytes(length);
  }
}
