/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.archetype;

import io.framelog.rrd.ArchetypeColumns;
import io.framelog.rrd.Chunk;
import io.framelog.rrd.ChunkNaming;
import io.framelog.rrd.EntityPath;

/** What is said of a recording as a whole: static rows at {@code /__properties} and below. */
public final class RecordingProperties {
  /** The entity of {@link RecordingInfo}. */
  public static final EntityPath ENTITY = EntityPath.of("__properties");

  private RecordingProperties() {}

  /** A chunk of {@link RecordingInfo}. */
  public static Chunk info(ChunkNaming naming, ArchetypeColumns info) {
    return Chunk.staticRow(naming, ENTITY, info);
  }

  /**
   * A chunk of a property of one's own.
   *
   * @param name of the property, not empty; viewers list it
   * @param values one row of any archetype or of {@link AnyValues}
   */
  public static Chunk property(ChunkNaming naming, String name, ArchetypeColumns values) {
    return Chunk.staticRow(naming, ENTITY.child(name), values);
  }
}
