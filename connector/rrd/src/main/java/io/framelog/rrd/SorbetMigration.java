/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Chunks of old SDKs to what they would be today. Rerun 0.23 says the same with other keys:
 *
 * <pre>
 * 0.23                                           since 0.24
 * rerun.id, rerun.kind, rerun.index_name, ...    rerun:id, rerun:kind, rerun:index_name, ...
 * rerun.component = rerun.components.Scalar      rerun:component_type = rerun.components.Scalar
 * rerun.archetype_field = scalars                rerun:component = Scalars:scalars
 * a column ...Indicator of nulls                 nothing
 * </pre>
 */
final class SorbetMigration {
  private static final String OLD_PREFIX = "rerun.";
  private static final String PREFIX = "rerun:";
  private static final String OLD_ARCHETYPE_FIELD = PREFIX + "archetype_field";
  private static final String COMPONENT_TYPES = "rerun.components.";
  private static final String INDICATOR = "Indicator";

  private SorbetMigration() {}

  static IpcStream migrated(IpcStream chunk) {
    if (!chunk.metadata().containsKey("rerun.id")) {
      return chunk;
    }
    List<ArrowField> fields = new ArrayList<>();
    List<ArrowArray> columns = new ArrayList<>();
    for (int i = 0; i < chunk.columns().size(); i++) {
      ArrowField field = chunk.fields().get(i);
      Map<String, String> metadata = renamed(field.metadata());
      if (!isIndicator(metadata)) {
        fields.add(field.withMetadata(withIdentifier(metadata)));
        columns.add(chunk.columns().get(i));
      }
    }
    return new IpcStream(fields, renamed(chunk.metadata()), chunk.rows(), columns);
  }

  private static Map<String, String> renamed(Map<String, String> metadata) {
    Map<String, String> renamed = new LinkedHashMap<>();
    metadata.forEach(
        (key, value) ->
            renamed.put(
                key.startsWith(OLD_PREFIX) ? PREFIX + key.substring(OLD_PREFIX.length()) : key,
                value));
    return renamed;
  }

  private static boolean isIndicator(Map<String, String> metadata) {
    String component = metadata.getOrDefault(SorbetKeys.COMPONENT, "");
    return component.startsWith(COMPONENT_TYPES) && component.endsWith(INDICATOR);
  }

  private static Map<String, String> withIdentifier(Map<String, String> metadata) {
    String archetype = metadata.get(SorbetKeys.ARCHETYPE);
    String field = metadata.remove(OLD_ARCHETYPE_FIELD);
    String type = metadata.get(SorbetKeys.COMPONENT);
    if (archetype != null && field != null && type != null) {
      String identifier = ManifestNames.shortArchetype(archetype) + ":" + field;
      metadata.put(SorbetKeys.COMPONENT, identifier);
      metadata.put(SorbetKeys.COMPONENT_TYPE, type);
    }
    return metadata;
  }
}
