/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.archetype;

import io.framelog.rrd.ArchetypeColumns;
import io.framelog.rrd.ComponentDescriptor;

/** The named frame an entity's data is in, instead of the one of its path. */
public final class CoordinateFrame {
  public static final ComponentDescriptor FRAME =
      ComponentDescriptor.ofArchetype("CoordinateFrame", "frame", "TransformFrameId");

  private CoordinateFrame() {}

  /** One name per row. */
  public static ArchetypeColumns of(String... perRow) {
    return ArchetypeColumns.of(Columns.frames(FRAME, perRow));
  }
}
