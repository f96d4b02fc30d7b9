/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** The table of a footer to the places of chunks. */
final class FooterDecoder {
  private final IpcStream table;

  private FooterDecoder(IpcStream table) {
    this.table = table;
  }

  static List<RecordingFooter.ChunkLocation> locations(
      String source, long offset, ByteBuffer payload) throws RrdFormatException {
    IpcStream table = IpcReader.read(source, offset, payload);
    try {
      return new FooterDecoder(table).locations();
    } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException e) {
      throw new RrdFormatException(source, offset, "the table of a footer", e.getMessage(), e);
    }
  }

  private List<RecordingFooter.ChunkLocation> locations() {
    int rows = Math.toIntExact(table.rows());
    List<String> entities = ArrowValues.texts(column("chunk_entity_path", ArrowType.UTF8));
    boolean[] statics = ArrowValues.booleans(column("chunk_is_static", ArrowType.BOOL));
    long[] counts = ArrowValues.longs(column("chunk_num_rows", ArrowType.UINT64));
    long[] offsets = ArrowValues.longs(column("chunk_byte_offset", ArrowType.UINT64));
    long[] sizes = ArrowValues.longs(column("chunk_byte_size", ArrowType.UINT64));
    long[] uncompressed =
        ArrowValues.longs(column("chunk_byte_size_uncompressed", ArrowType.UINT64));
    ByteBuffer ids = ArrowValues.data(column("chunk_id", ArrowType.TUID), rows, Tuids.BYTES);
    ids.order(ByteOrder.BIG_ENDIAN);
    List<RecordingFooter.ChunkLocation> locations = new ArrayList<>(rows);
    for (int row = 0; row < rows; row++) {
      locations.add(
          new RecordingFooter.ChunkLocation(
              new ChunkId(ids.getLong(), ids.getLong()),
              EntityPath.parseEscaped(entities.get(row)),
              statics[row] ? RecordingFooter.Lifetime.STATIC : RecordingFooter.Lifetime.TEMPORAL,
              counts[row],
              offsets[row],
              sizes[row],
              uncompressed[row]));
    }
    return locations;
  }

  private ArrowArray column(String name, ArrowType type) {
    for (int i = 0; i < table.columns().size(); i++) {
      ArrowField field = table.fields().get(i);
      if (field.name().equals(name) && field.type().equals(type)) {
        return table.columns().get(i);
      }
    }
    throw new IllegalArgumentException("no column " + name + " of type " + type);
  }
}
