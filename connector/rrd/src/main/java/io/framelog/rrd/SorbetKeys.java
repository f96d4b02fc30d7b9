/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.Map;

/** The metadata keys by which Rerun recognises the columns of a chunk ("sorbet" is its schema). */
final class SorbetKeys {
  static final String VERSION = "sorbet:version";

  /** The version Rerun 0.41.0 writes. */
  static final String VERSION_WRITTEN = "0.1.4";

  static final String CHUNK_ID = "rerun:id";
  static final String CHUNK_ID_PREFIX = "chunk_";
  static final String ENTITY_PATH = "rerun:entity_path";

  static final String KIND = "rerun:kind";
  static final String KIND_CONTROL = "control";
  static final String KIND_INDEX = "index";
  static final String KIND_DATA = "data";

  /** Readers trust this mark, so it stands only where it is true. */
  static final String IS_SORTED = "rerun:is_sorted";

  static final String IS_STATIC = "rerun:is_static";
  static final String TRUE = "true";

  static final String INDEX_NAME = "rerun:index_name";
  static final String INDEX = "rerun:index";
  static final String INDEX_STATIC = "rerun:static";

  static final String ARCHETYPE = "rerun:archetype";
  static final String COMPONENT = "rerun:component";
  static final String COMPONENT_TYPE = "rerun:component_type";

  static final String ROW_ID_NAME = "rerun.controls.RowId";
  static final String EXTENSION_NAME = "ARROW:extension:name";
  static final String EXTENSION_TUID = "rerun.datatypes.TUID";
  static final String EXTENSION_METADATA = "ARROW:extension:metadata";
  static final String EXTENSION_ROW = "{\"namespace\":\"row\"}";

  private SorbetKeys() {}

  static void putDescriptor(Map<String, String> metadata, ComponentDescriptor descriptor) {
    if (descriptor.archetype() != null) {
      metadata.put(ARCHETYPE, descriptor.archetype());
    }
    metadata.put(COMPONENT, descriptor.component());
    if (descriptor.componentType() != null) {
      metadata.put(COMPONENT_TYPE, descriptor.componentType());
    }
  }
}
