/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of a footer to what it says about each chunk; the inverse of {@link FooterEncoder}. */
final class FooterDecoder {
  private final Decoding decoding;
  private final IpcStream table;
  private final Map<String, Integer> places = new LinkedHashMap<>();

  private FooterDecoder(Decoding decoding, IpcStream table) {
    this.decoding = decoding;
    this.table = table;
    for (int i = 0; i < table.columns().size(); i++) {
      places.put(table.fields().get(i).name(), i);
    }
  }

  static List<ManifestEntry> entries(Decoding decoding, ByteBuffer payload)
      throws RrdFormatException {
    IpcStream table = IpcReader.read(decoding, payload);
    try {
      return new FooterDecoder(decoding, table).entries();
    } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException e) {
      throw decoding.malformed("the table of a footer", e);
    }
  }

  private List<ManifestEntry> entries() {
    int rows = Math.toIntExact(table.rows());
    // first, since this checks the number of rows against bytes that are there
    ByteBuffer ids = ArrowValues.data(column("chunk_id", ArrowType.TUID), rows, Tuids.BYTES);
    ids.order(ByteOrder.BIG_ENDIAN);
    List<String> entities =
        ArrowValues.texts(decoding, column("chunk_entity_path", ArrowType.UTF8));
    boolean[] statics = ArrowValues.booleans(decoding, column("chunk_is_static", ArrowType.BOOL));
    long[] counts = ArrowValues.longs(decoding, column("chunk_num_rows", ArrowType.UINT64));
    long[] offsets = ArrowValues.longs(decoding, column("chunk_byte_offset", ArrowType.UINT64));
    long[] sizes = ArrowValues.longs(decoding, column("chunk_byte_size", ArrowType.UINT64));
    long[] uncompressed =
        ArrowValues.longs(decoding, column("chunk_byte_size_uncompressed", ArrowType.UINT64));
    FooterColumns columns = FooterColumns.of(decoding, table);
    List<ManifestEntry> entries = new ArrayList<>(rows);
    for (int row = 0; row < rows; row++) {
      List<ManifestEntry.TimeRange> times = columns.times(row);
      if (statics[row] != times.isEmpty()) {
        throw new IllegalArgumentException(
            "a chunk of " + entities.get(row) + " that is static and has times, or neither");
      }
      int count = Math.toIntExact(counts[row]);
      decoding.charge(1, 2 * Decoding.OBJECT_BYTES);
      entries.add(
          new ManifestEntry(
              new ChunkId(ids.getLong(), ids.getLong()),
              EntityPath.parseEscaped(entities.get(row)),
              count,
              offsets[row],
              sizes[row],
              uncompressed[row],
              times,
              statics[row] ? columns.staticStats(row, count) : columns.stats(row, count)));
    }
    return entries;
  }

  private ArrowArray column(String name, ArrowType type) {
    Integer place = places.get(name);
    if (place == null || !table.fields().get(place).type().equals(type)) {
      throw new IllegalArgumentException("no column " + name + " of type " + type);
    }
    return table.columns().get(place);
  }
}
