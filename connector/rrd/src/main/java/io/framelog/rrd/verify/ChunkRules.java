/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import io.framelog.rrd.TimelineKind;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the table of one chunk apart and reports what is not as chunks are. */
final class ChunkRules {
  private static final String SORBET_VERSION = "0.1.4";
  private static final String ROW_ID_NAME = "rerun.controls.RowId";
  private static final Map<String, String> ROW_ID_MARKS =
      Map.of(
          "ARROW:extension:name", "rerun.datatypes.TUID",
          "ARROW:extension:metadata", "{\"namespace\":\"row\"}");
  private static final Map<String, TimelineKind> KINDS =
      Map.of(
          "Int64", TimelineKind.SEQUENCE,
          "Duration(ns)", TimelineKind.DURATION_NANOS,
          "Timestamp(ns)", TimelineKind.TIMESTAMP_NANOS,
          "Timestamp(ns, UTC)", TimelineKind.TIMESTAMP_NANOS);

  /** Columns come in this order. */
  private enum Group {
    ROW_ID,
    TIMELINES,
    COMPONENTS
  }

  private final RawTable table;
  private final long offset;
  private final Findings findings;
  private final List<RawTimes> times = new ArrayList<>();
  private final List<RawComponent> components = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private @Nullable String entity;
  private Tuid @Nullable [] rowIds;
  private Group group = Group.ROW_ID;

  private ChunkRules(RawTable table, long offset, Findings findings) {
    this.table = table;
    this.offset = offset;
    this.findings = findings;
  }

  /**
   * The chunk, unless it lacks what every chunk needs.
   *
   * @param offset of the message that holds it, where problems are reported
   */
  static Optional<RawChunk> read(RawTable table, long offset, Findings findings) {
    return new ChunkRules(table, offset, findings).read();
  }

  private Optional<RawChunk> read() {
    entity = entity();
    String id = table.metadata().get(Keys.CHUNK_ID);
    if (entity == null || id == null) {
      report(
          ProblemCode.CHUNK_METADATA,
          Keys.CHUNK_ID + " and " + Keys.ENTITY_PATH + " in the schema",
          "" + table.metadata().keySet());
      return Optional.empty();
    }
    String version = table.metadata().getOrDefault(Keys.SORBET_VERSION, "none");
    if (!version.equals(SORBET_VERSION)) {
      report(ProblemCode.SORBET_VERSION, SORBET_VERSION, version);
    }
    reportUnknown(table.metadata(), Keys.OF_SCHEMAS, "the schema");
    table.columns().forEach(this::column);
    if (rowIds == null) {
      if (names.stream().noneMatch(n -> n.startsWith(Group.ROW_ID + " "))) {
        report(ProblemCode.ROW_IDS, "a column of row ids", "none");
      }
      return Optional.empty();
    }
    return Optional.of(new RawChunk(entity, id, rowIds, times, components));
  }

  private @Nullable String entity() {
    String text = table.metadata().get(Keys.ENTITY_PATH);
    if (text == null) {
      return null;
    }
    String path = EntityText.normal(text);
    if (!path.equals(text)) {
      findings.add(ProblemCode.ENTITY_PATH, offset, path, path, text);
    }
    return path;
  }

  private void column(RawColumn column) {
    Map<String, String> metadata = column.field().metadata();
    reportUnknown(metadata, Keys.OF_FIELDS, "column " + column.field().name());
    String kind = metadata.getOrDefault(Keys.KIND, "none");
    String sorted = metadata.getOrDefault(Keys.IS_SORTED, Keys.TRUE);
    if (!sorted.equals(Keys.TRUE)) {
      report(ProblemCode.COLUMN_KIND, Keys.IS_SORTED + " to be true or left out", sorted);
    }
    switch (kind) {
      case "control" -> rowIds(column);
      case "index" -> timeline(column);
      default -> {
        if (!kind.equals("data")) {
          report(
              ProblemCode.COLUMN_KIND,
              Keys.KIND + " control, index or data of column " + column.field().name(),
              kind);
        }
        component(column);
      }
    }
  }

  private void rowIds(RawColumn column) {
    enter(Group.ROW_ID, column.field().name());
    if (!column.field().typeText().equals("FixedSizeBinary(16)") || column.nullCount() > 0) {
      report(
          ProblemCode.ROW_IDS,
          "row ids of type FixedSizeBinary(16) without nulls",
          column.field().typeText() + " with " + column.nullCount() + " nulls");
      return;
    }
    if (!column.field().name().equals(ROW_ID_NAME)
        || !column.field().metadata().entrySet().containsAll(ROW_ID_MARKS.entrySet())) {
      report(
          ProblemCode.ROW_ID_MARKS,
          ROW_ID_NAME + " with " + ROW_ID_MARKS,
          column.field().name() + " with " + column.field().metadata());
    }
    ByteBuffer data = column.buffers().get(0);
    Tuid[] ids = new Tuid[column.length()];
    boolean claimed = column.field().metadata().containsKey(Keys.IS_SORTED);
    for (int row = 0; row < ids.length; row++) {
      ids[row] = Tuid.at(data, row * Tuid.BYTES);
      if (row > 0 && ids[row - 1].compareTo(ids[row]) > 0) {
        report(
            claimed ? ProblemCode.ROW_IDS_CLAIM_SORTED : ProblemCode.ROW_IDS_UNSORTED,
            "row ids that ascend",
            ids[row] + " after " + ids[row - 1] + " in row " + row);
      }
    }
    rowIds = ids;
  }

  private void timeline(RawColumn column) {
    RawField field = column.field();
    String name = field.metadata().getOrDefault(Keys.INDEX_NAME, field.name());
    if (!name.equals(field.name())) {
      report(ProblemCode.COLUMN_NAME, "timeline " + name + " as the column's name", field.name());
    }
    enter(Group.TIMELINES, name);
    TimelineKind kind = KINDS.get(field.typeText());
    if (kind == null) {
      report(
          ProblemCode.INDEX_TYPE,
          "timeline " + name + " of type Int64, Duration(ns) or Timestamp(ns)",
          field.typeText());
      return;
    }
    if (column.nullCount() > 0) {
      report(
          ProblemCode.INDEX_NULLS,
          "a time on " + name + " in every row",
          column.nullCount() + " rows without");
      return;
    }
    long[] values = new long[column.length()];
    for (int row = 0; row < values.length; row++) {
      values[row] = column.number(row);
    }
    RawTimes found = new RawTimes(name, kind, values);
    if (!found.ascends()) {
      boolean claimed = field.metadata().containsKey(Keys.IS_SORTED);
      report(
          claimed ? ProblemCode.INDEX_CLAIMS_SORTED : ProblemCode.INDEX_UNSORTED,
          "times on " + name + " that ascend",
          "one that is smaller than the one before");
    }
    times.add(found);
  }

  private void component(RawColumn column) {
    RawField field = column.field();
    RawComponent component = RawComponent.of(column);
    if (!component.identifier().equals(field.name())) {
      report(
          ProblemCode.COLUMN_NAME,
          "component " + component.identifier() + " as the column's name",
          field.name());
    }
    enter(Group.COMPONENTS, component.identifier());
    if (!field.type().isList()) {
      report(
          ProblemCode.COMPONENT_TYPE,
          "a list in column " + component.identifier(),
          field.typeText());
      return;
    }
    String type = component.componentType();
    String item = field.children().get(0).typeText();
    Optional<String> wanted = type == null ? Optional.empty() : ComponentTypes.itemType(type);
    if (wanted.isPresent() && !wanted.get().equals(item)) {
      report(
          ProblemCode.COMPONENT_TYPE,
          "List<" + wanted.get() + "> in column " + component.identifier(),
          field.typeText());
      return;
    }
    components.add(component);
  }

  private void enter(Group next, String name) {
    if (next.compareTo(group) < 0) {
      report(
          ProblemCode.COLUMN_ORDER,
          "row ids, then timelines, then components",
          "column " + name + " after a later kind");
    } else {
      group = next;
    }
    if (!names.add(next + " " + name)) {
      report(ProblemCode.DUPLICATE_COLUMN, "column " + name + " once", "another");
    }
  }

  private void reportUnknown(Map<String, String> metadata, Set<String> known, String where) {
    for (String key : metadata.keySet()) {
      if (!known.contains(key)) {
        report(ProblemCode.UNKNOWN_METADATA, "metadata of Rerun 0.41 on " + where, key);
      }
    }
  }

  private void report(ProblemCode code, String expected, String found) {
    findings.add(code, offset, entity, expected, found);
  }
}
