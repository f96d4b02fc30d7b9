/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import io.framelog.rrd.StoreId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares a manifest with the chunks of its stream, number by number. */
final class ManifestRules {
  private static final int SHA256_BYTES = 32;

  private static final List<String> SUFFIXES =
      List.of(
          ManifestCells.STATIC_SUFFIX,
          ManifestCells.START_SUFFIX,
          ManifestCells.END_SUFFIX,
          ManifestCells.ROWS_SUFFIX);

  private final Place place;
  private final FileIndex index;
  private final Findings findings;
  private final Map<Tuid, List<ChunkEntry>> chunks = new HashMap<>();

  ManifestRules(Place place, FileIndex index, Findings findings) {
    this.place = place;
    this.index = index;
    this.findings = findings;
  }

  /** The chunks that the manifest lists. */
  Set<ChunkEntry> check(ProtoMessage manifest) throws Damage {
    StoreId store = MessageRules.storeId(manifest, 1);
    for (ChunkEntry chunk : index.chunksOfStream()) {
      if (chunk.store().equals(store)) {
        chunks.computeIfAbsent(chunk.id(), id -> new ArrayList<>()).add(chunk);
      }
    }
    if (manifest.bytes(3).remaining() != SHA256_BYTES) {
      throw new Damage(
          manifest.index(),
          "a schema hash of " + SHA256_BYTES + " bytes",
          manifest.bytes(3).remaining() + "");
    }
    ManifestTable table = ManifestTable.of(manifest);
    reportOddColumns(table);
    Set<ChunkEntry> listed = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int row = 0; row < table.rows(); row++) {
      ChunkEntry chunk = chunk(table, row);
      if (chunk != null) {
        if (!listed.add(chunk)) {
          report(ProblemCode.MANIFEST_WRONG, chunk, "chunk " + chunk.id() + " once", "twice");
        }
        compare(table, row, chunk);
        compareCells(table, row, chunk);
      }
    }
    List<ChunkEntry> all = chunks.values().stream().flatMap(List::stream).toList();
    RawTable schema = RawTable.readSchema(manifest.message(2, ProtoShape.SCHEMA).bytes(1));
    ManifestSchemaRules rules = new ManifestSchemaRules(schema, place.messageAt(), findings);
    rules.checkChunks(all);
    if (index.isComplete()) {
      rules.checkNothingElse();
    }
    return listed;
  }

  /** The chunk that a row speaks of: that at its offset, else the first with its id. */
  private @Nullable ChunkEntry chunk(ManifestTable table, int row) {
    Tuid id = table.id(row);
    long offset = table.number(ManifestTable.OFFSET, row);
    List<ChunkEntry> same = chunks.getOrDefault(id, List.of());
    for (ChunkEntry chunk : same) {
      if (chunk.streamOffset() == offset) {
        return chunk;
      }
    }
    if (!same.isEmpty()) {
      return same.get(0);
    }
    if (!index.isDamaged(offset - StreamBytes.MESSAGE_HEADER_BYTES)) {
      findings.add(
          ProblemCode.MANIFEST_UNKNOWN_CHUNK,
          place.messageAt(),
          table.text(ManifestTable.ENTITY, row),
          "a chunk " + id + " in the file",
          "none");
    }
    return null;
  }

  private void compare(ManifestTable table, int row, ChunkEntry chunk) {
    String entity = EntityText.normal(table.text(ManifestTable.ENTITY, row));
    if (!entity.equals(chunk.entity())) {
      report(
          ProblemCode.MANIFEST_WRONG,
          chunk,
          chunk.entity() + " as " + ManifestTable.ENTITY + " of " + chunk.id(),
          entity);
    }
    compare(table, row, chunk, ManifestTable.STATIC, chunk.isStatic() ? 1 : 0);
    compare(table, row, chunk, ManifestTable.ROWS, chunk.rows());
    compare(table, row, chunk, ManifestTable.OFFSET, chunk.streamOffset());
    compare(table, row, chunk, ManifestTable.SIZE, chunk.byteSize());
    compare(table, row, chunk, ManifestTable.UNCOMPRESSED, chunk.uncompressedBytes());
  }

  private void compare(ManifestTable table, int row, ChunkEntry chunk, String name, long value) {
    long found = table.number(name, row);
    if (found != value) {
      report(
          ProblemCode.MANIFEST_WRONG,
          chunk,
          name + " " + value + " of " + chunk.id(),
          Long.toUnsignedString(found));
    }
  }

  private void reportOddColumns(ManifestTable table) {
    for (RawColumn column : table.further()) {
      String name = column.field().name();
      if (SUFFIXES.stream().noneMatch(name::endsWith)) {
        report(
            ProblemCode.MANIFEST_COLUMNS, null, "a column that ends in one of " + SUFFIXES, name);
      }
    }
  }

  private void compareCells(ManifestTable table, int row, ChunkEntry chunk) {
    Map<String, ManifestCells.Cell> cells = ManifestCells.of(chunk);
    for (RawColumn column : table.further()) {
      String name = column.field().name();
      ManifestCells.Cell cell = cells.remove(name);
      boolean present = column.isPresent(row);
      if (cell != null && !column.field().typeText().equals(cell.type())) {
        report(
            ProblemCode.MANIFEST_COLUMNS,
            chunk,
            "column " + name + " of type " + cell.type(),
            column.field().typeText());
      } else if (cell != null && (!present || column.number(row) != cell.value())) {
        report(
            ProblemCode.MANIFEST_WRONG,
            chunk,
            name + " " + cell.value() + " of " + chunk.id(),
            present ? "" + column.number(row) : "null");
      } else if (cell == null && present && !isNothing(column, row)) {
        report(
            ProblemCode.MANIFEST_WRONG,
            chunk,
            "no value in " + name + " of " + chunk.id(),
            "" + number(column, row));
      }
    }
    cells.forEach(
        (name, cell) ->
            report(
                ProblemCode.MANIFEST_COLUMNS,
                chunk,
                "column " + name + " of type " + cell.type(),
                "none"));
  }

  /** Counts and flags may say nothing by 0; times only by null. */
  private static boolean isNothing(RawColumn column, int row) {
    String name = column.field().name();
    boolean counts =
        name.endsWith(ManifestCells.ROWS_SUFFIX) || name.endsWith(ManifestCells.STATIC_SUFFIX);
    return counts && number(column, row) == 0;
  }

  private static long number(RawColumn column, int row) {
    return column.buffers().size() == 1 ? column.number(row) : 0;
  }

  private void report(ProblemCode code, @Nullable ChunkEntry chunk, String expected, String found) {
    findings.add(code, place.messageAt(), chunk == null ? null : chunk.entity(), expected, found);
  }
}
