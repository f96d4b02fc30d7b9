/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How columns of a footer's tables are called. */
final class ManifestNames {
  private static final List<String> SHORTENED =
      List.of("rerun.archetypes.", "rerun.blueprint.archetypes.", "rerun.");
  private static final String PROPERTIES = "/__properties";

  private ManifestNames() {}

  static String ofTimeline(String timeline) {
    return clean(timeline);
  }

  static String ofComponent(ChunkEntry.Component component) {
    return clean(longName(component.identifier(), component.archetype()));
  }

  static String ofBoth(String timeline, ChunkEntry.Component component) {
    return clean(timeline + ":" + longName(component.identifier(), component.archetype()));
  }

  /** Of an entity's component in the recording's schema. */
  static String inSchema(String entity, String identifier) {
    if (!entity.equals(PROPERTIES) && !entity.startsWith(PROPERTIES + "/")) {
      return entity + ":" + identifier;
    }
    String rest = entity.substring(PROPERTIES.length());
    return "property:" + (rest.isEmpty() ? "" : rest.substring(1) + ":") + identifier;
  }

  private static String longName(String identifier, @Nullable String archetype) {
    if (archetype == null) {
      return identifier;
    }
    String name =
        SHORTENED.stream()
            .filter(archetype::startsWith)
            .findFirst()
            .map(prefix -> archetype.substring(prefix.length()))
            .orElse(archetype);
    String start = name + ":";
    return start
        + (identifier.startsWith(start) ? identifier.substring(start.length()) : identifier);
  }

  private static String clean(String name) {
    return name.replaceAll("[, \\-.\\\\]", "_").replaceFirst("^_+", "");
  }
}
