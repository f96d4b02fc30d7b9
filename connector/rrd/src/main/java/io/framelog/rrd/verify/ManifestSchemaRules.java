/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the schema in a footer with the columns of the recording's chunks. */
final class ManifestSchemaRules {
  private final Map<String, RawField> fields = new HashMap<>();
  private final Set<String> used = new HashSet<>();
  private final long offset;
  private final Findings findings;

  /**
   * @param offset of the end message, where problems are reported
   */
  ManifestSchemaRules(RawTable schema, long offset, Findings findings) {
    this.offset = offset;
    this.findings = findings;
    boolean rowIds = false;
    for (RawField field : schema.fields()) {
      String kind = field.metadata().getOrDefault(Keys.KIND, "none");
      if (kind.equals("control")) {
        rowIds = true;
      } else if (fields.put(field.name(), field) != null) {
        report(null, "column " + field.name() + " once in the schema", "twice");
      }
    }
    if (!rowIds) {
      report(null, "a column of row ids in the schema", "none");
    }
  }

  void checkChunks(List<ChunkEntry> chunks) {
    Map<String, Set<String>> statics = new LinkedHashMap<>();
    for (ChunkEntry chunk : chunks) {
      for (ChunkEntry.Component component : chunk.components()) {
        if (chunk.isStatic()) {
          statics.computeIfAbsent(chunk.entity(), e -> new HashSet<>()).add(component.identifier());
        }
      }
    }
    for (ChunkEntry chunk : chunks) {
      chunk.times().forEach(times -> timeline(times, chunk));
      for (ChunkEntry.Component component : chunk.components()) {
        boolean isStatic =
            statics.getOrDefault(chunk.entity(), Set.of()).contains(component.identifier());
        component(component, chunk, isStatic ? Keys.TRUE : null);
      }
    }
  }

  /** Reports columns of which no chunk had any; after all chunks. */
  void checkNothingElse() {
    for (RawField field : fields.values()) {
      if (!used.contains(field.name())) {
        report(
            field.metadata().get(Keys.ENTITY_PATH),
            "a schema of what chunks have",
            "also column " + field.name());
      }
    }
  }

  private void timeline(RawTimes times, ChunkEntry chunk) {
    RawField field = fields.get(times.name());
    String type = ManifestCells.typeOf(times.kind());
    if (field == null || !field.typeText().equals(type)) {
      report(
          chunk.entity(),
          "timeline " + times.name() + " of type " + type + " in the schema",
          field == null ? "none" : field.typeText());
    } else if (used.add(times.name())) {
      require(field, Keys.KIND, "index", chunk);
      require(field, Keys.INDEX_NAME, times.name(), chunk);
    }
  }

  private void component(
      ChunkEntry.Component component, ChunkEntry chunk, @Nullable String isStatic) {
    String name = ManifestNames.inSchema(chunk.entity(), component.identifier());
    RawField field = fields.get(name);
    if (field == null || !sameType(field, component.field())) {
      report(
          chunk.entity(),
          "column " + name + " of type " + component.field().typeText() + " in the schema",
          field == null ? "none" : field.typeText());
      return;
    }
    used.add(name);
    require(field, Keys.KIND, "data", chunk);
    require(field, Keys.ENTITY_PATH, chunk.entity(), chunk);
    require(field, Keys.COMPONENT, component.identifier(), chunk);
    require(field, Keys.ARCHETYPE, component.archetype(), chunk);
    require(field, Keys.COMPONENT_TYPE, component.componentType(), chunk);
    require(field, Keys.IS_STATIC, isStatic, chunk);
  }

  /** Also in the names of items and in what may be null. */
  private static boolean sameType(RawField left, RawField right) {
    if (!left.type().equals(right.type())
        || left.nullable() != right.nullable()
        || left.children().size() != right.children().size()) {
      return false;
    }
    for (int i = 0; i < left.children().size(); i++) {
      RawField child = left.children().get(i);
      if (!child.name().equals(right.children().get(i).name())
          || !sameType(child, right.children().get(i))) {
        return false;
      }
    }
    return true;
  }

  private void require(RawField field, String key, @Nullable String value, ChunkEntry chunk) {
    String found = field.metadata().get(key);
    if (!Objects.equals(found, value)) {
      report(
          chunk.entity(),
          key + " " + value + " of column " + field.name() + " in the schema",
          "" + found);
    }
  }

  private void report(@Nullable String entity, String expected, String found) {
    findings.add(ProblemCode.MANIFEST_SCHEMA, offset, entity, expected, found);
  }
}
