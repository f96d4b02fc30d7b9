/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of a manifest: one row per chunk. */
final class ManifestTable {
  static final String ENTITY = "chunk_entity_path";
  static final String ID = "chunk_id";
  static final String STATIC = "chunk_is_static";
  static final String ROWS = "chunk_num_rows";
  static final String OFFSET = "chunk_byte_offset";
  static final String SIZE = "chunk_byte_size";
  static final String UNCOMPRESSED = "chunk_byte_size_uncompressed";

  private static final Map<String, String> REQUIRED = new LinkedHashMap<>();

  static {
    REQUIRED.put(ENTITY, "Utf8");
    REQUIRED.put(ID, "FixedSizeBinary(16)");
    REQUIRED.put(STATIC, "Bool");
    REQUIRED.put(ROWS, "UInt64");
    REQUIRED.put(OFFSET, "UInt64");
    REQUIRED.put(SIZE, "UInt64");
    REQUIRED.put(UNCOMPRESSED, "UInt64");
  }

  private final RawTable table;
  private final Map<String, RawColumn> columns = new LinkedHashMap<>();

  private ManifestTable(RawTable table) throws Damage {
    this.table = table;
    for (RawColumn column : table.columns()) {
      if (columns.put(column.field().name(), column) != null) {
        throw new Damage(-1, "column " + column.field().name() + " once in a manifest", "twice");
      }
    }
    for (Map.Entry<String, String> required : REQUIRED.entrySet()) {
      RawColumn column = columns.get(required.getKey());
      if (column == null
          || !column.field().typeText().equals(required.getValue())
          || column.nullCount() > 0) {
        throw new Damage(
            -1,
            "column " + required.getKey() + " of " + required.getValue() + " without nulls",
            column == null ? "none" : column.field().typeText());
      }
    }
  }

  /** Of a message RrdManifest. */
  static ManifestTable of(ProtoMessage manifest) throws Damage {
    ProtoMessage data = manifest.message(4, ProtoShape.DATAFRAME);
    if (data.number(1) != 1) {
      throw new Damage(data.index(), "a table of version 1", "version " + data.number(1));
    }
    ByteBuffer payload = data.bytes(2);
    if (!Payloads.isKnown(data.number(3))) {
      throw new Damage(data.index(), "compression 0, 1 or 2", "" + data.number(3));
    }
    boolean packed = data.number(3) == Payloads.LZ4;
    return new ManifestTable(
        RawTable.read(packed ? Payloads.expand(payload, data.number(4)) : payload));
  }

  int rows() {
    return table.rows();
  }

  Tuid id(int row) {
    return Tuid.at(column(ID).buffers().get(0), row * Tuid.BYTES);
  }

  String text(String name, int row) {
    return column(name).text(row);
  }

  long number(String name, int row) {
    return column(name).number(row);
  }

  /** Columns beside those that every manifest has. */
  List<RawColumn> further() {
    List<RawColumn> further = new ArrayList<>(columns.values());
    further.removeIf(column -> REQUIRED.containsKey(column.field().name()));
    return further;
  }

  boolean has(String name) {
    return columns.containsKey(name);
  }

  private RawColumn column(String name) {
    RawColumn column = columns.get(name);
    if (column == null) {
      throw new IllegalArgumentException("No column " + name + " in a manifest");
    }
    return column;
  }
}
