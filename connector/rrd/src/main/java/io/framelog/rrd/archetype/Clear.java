/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.archetype;

import io.framelog.rrd.ArchetypeColumns;
import io.framelog.rrd.Booleans;
import io.framelog.rrd.ComponentColumn;
import io.framelog.rrd.ComponentDescriptor;

/**
 * From here on an entity shows nothing, until something is logged again. At the same time, rows of
 * higher ids count again.
 */
public final class Clear {
  public static final ComponentDescriptor IS_RECURSIVE =
      ComponentDescriptor.ofArchetype("Clear", "is_recursive", "ClearIsRecursive");

  private Clear() {}

  /** The entity alone. */
  public static ArchetypeColumns flat() {
    return ArchetypeColumns.of(ComponentColumn.onePerRow(IS_RECURSIVE, Booleans.of(false)));
  }

  /** The entity and all below it. */
  public static ArchetypeColumns recursive() {
    return ArchetypeColumns.of(ComponentColumn.onePerRow(IS_RECURSIVE, Booleans.of(true)));
  }
}
