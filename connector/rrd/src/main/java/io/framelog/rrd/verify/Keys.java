/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import java.util.Set;

/** The metadata keys of chunks and footers. */
final class Keys {
  static final String CHUNK_ID = "rerun:id";
  static final String ENTITY_PATH = "rerun:entity_path";
  static final String SORBET_VERSION = "sorbet:version";
  static final String KIND = "rerun:kind";
  static final String IS_SORTED = "rerun:is_sorted";
  static final String IS_STATIC = "rerun:is_static";
  static final String INDEX_NAME = "rerun:index_name";
  static final String INDEX = "rerun:index";
  static final String COMPONENT = "rerun:component";
  static final String ARCHETYPE = "rerun:archetype";
  static final String COMPONENT_TYPE = "rerun:component_type";
  static final String TRUE = "true";

  /** All that Rerun 0.41 gives a meaning. */
  static final Set<String> OF_SCHEMAS =
      Set.of(
          CHUNK_ID,
          ENTITY_PATH,
          SORBET_VERSION,
          "rerun:segment_id",
          "rerun:timestamp_sdk_ipc_encoded",
          "rerun:timestamp_sdk_grpc_sink");

  static final Set<String> OF_FIELDS =
      Set.of(
          KIND,
          IS_SORTED,
          INDEX_NAME,
          COMPONENT,
          ARCHETYPE,
          COMPONENT_TYPE,
          "ARROW:extension:name",
          "ARROW:extension:metadata");

  private Keys() {}
}
