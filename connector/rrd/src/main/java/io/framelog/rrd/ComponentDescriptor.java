/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a column of a chunk means.
 *
 * @param component the identifier: {@code EncodedImage:blob}, or the plain name of a user value
 *     ({@code exposure_us}). Non-blank
 * @param archetype for example {@code rerun.archetypes.EncodedImage}; absent for user values
 * @param componentType for example {@code rerun.components.Blob}; absent for user values
 */
public record ComponentDescriptor(
    String component, @Nullable String archetype, @Nullable String componentType)
    implements Comparable<ComponentDescriptor> {
  /** The order of columns in a chunk: by archetype, user values first, then by identifier. */
  private static final Comparator<ComponentDescriptor> COLUMN_ORDER =
      Comparator.comparing((ComponentDescriptor d) -> d.archetype == null ? "" : d.archetype)
          .thenComparing(ComponentDescriptor::component)
          .thenComparing(d -> d.componentType == null ? "" : d.componentType);

  public ComponentDescriptor {
    if (component.isBlank()) {
      throw new IllegalArgumentException(
          "The identifier of a component must not be blank, but was \"" + component + "\"");
    }
  }

  /** A value that no archetype knows: shown by its plain name. */
  public static ComponentDescriptor userValue(String name) {
    return new ComponentDescriptor(name, null, null);
  }

  /**
   * A field of an archetype of Rerun, for example ("EncodedImage", "blob", "Blob").
   *
   * @param archetype its name without {@code rerun.archetypes.}
   * @param field its name in the archetype
   * @param componentType its name without {@code rerun.components.}
   */
  public static ComponentDescriptor ofArchetype(
      String archetype, String field, String componentType) {
    return new ComponentDescriptor(
        archetype + ":" + field,
        "rerun.archetypes." + archetype,
        "rerun.components." + componentType);
  }

  @Override
  public int compareTo(ComponentDescriptor other) {
    return COLUMN_ORDER.compare(this, other);
  }
}
