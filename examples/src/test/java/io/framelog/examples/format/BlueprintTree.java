/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.format;

import io.framelog.rrd.Chunk;
import io.framelog.rrd.ComponentColumn;
import io.framelog.rrd.FixedLists;
import io.framelog.rrd.Numbers;
import io.framelog.rrd.RecordingReader;
import io.framelog.rrd.RrdMessage;
import io.framelog.rrd.StoreKind;
import io.framelog.rrd.StoredChunk;
import io.framelog.rrd.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The blueprint of a file as text, without what differs between equal ones: ids and times. */
final class BlueprintTree {
  private static final String CONTENTS = "ContainerBlueprint:contents";
  private static final String ROOT = "ViewportBlueprint:root_container";

  /** Entity to its components. */
  private final Map<String, Map<String, ComponentColumn>> entities = new TreeMap<>();

  private final StringBuilder text = new StringBuilder();

  private BlueprintTree() {}

  static String of(Path file) throws IOException {
    BlueprintTree tree = new BlueprintTree();
    try (RecordingReader reader = RecordingReader.open(file)) {
      for (Optional<RrdMessage> next = reader.next(); next.isPresent(); next = reader.next()) {
        if (next.get() instanceof StoredChunk stored
            && stored.store().kind() == StoreKind.BLUEPRINT) {
          tree.add(stored.chunk());
        }
      }
    }
    return tree.text();
  }

  private void add(Chunk chunk) {
    Map<String, ComponentColumn> components =
        entities.computeIfAbsent(chunk.entity().toString(), e -> new TreeMap<>());
    chunk.components().forEach(c -> components.put(c.descriptor().component(), c));
  }

  private String text() {
    append("/container/" + rootContainer(), "");
    for (String entity : entities.keySet()) {
      if (!entity.startsWith("/view/") && !entity.startsWith("/container/")) {
        append(entity, "");
      }
    }
    return text.toString();
  }

  private UUID rootContainer() {
    FixedLists ids = entities.get("/viewport").get(ROOT).values(FixedLists.class).orElseThrow();
    Numbers octets = (Numbers) ids.items();
    long high = 0;
    long low = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      high = high << Byte.SIZE | octets.longValue(i);
      low = low << Byte.SIZE | octets.longValue(Long.BYTES + i);
    }
    return new UUID(high, low);
  }

  private void append(String entity, String indent) {
    Map<String, ComponentColumn> components = entities.get(entity);
    text.append(indent).append(entity.replaceAll("[0-9a-f-]{36}", "UUID")).append('\n');
    for (ComponentColumn column : components.values()) {
      String name = column.descriptor().component();
      if (!name.equals(CONTENTS) && !name.equals(ROOT)) {
        text.append(indent).append("  ").append(column.descriptor()).append(' ');
        text.append(column.describe(0)).append('\n');
      }
    }
    if (components.containsKey(CONTENTS)) {
      Texts contents = components.get(CONTENTS).values(Texts.class).orElseThrow();
      for (int i = 0; i < contents.size(); i++) {
        append("/" + contents.value(i), indent + "  ");
      }
    }
    if (entities.containsKey(entity + "/ViewContents")) {
      append(entity + "/ViewContents", indent + "  ");
    }
  }
}
