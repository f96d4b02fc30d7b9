/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/** How columns of the footer are called. */
final class ManifestNames {
  private static final String PROPERTIES = "__properties";

  private ManifestNames() {}

  static String of(Timeline timeline) {
    return columnName(timeline.name());
  }

  /** Archetype and field, both short: {@code EncodedImage:blob}; the name alone for user values. */
  static String of(ComponentDescriptor descriptor) {
    return columnName(longName(descriptor));
  }

  static String of(Timeline timeline, ComponentDescriptor descriptor) {
    return columnName(timeline.name() + ":" + longName(descriptor));
  }

  private static String longName(ComponentDescriptor descriptor) {
    if (descriptor.archetype() == null) {
      return descriptor.component();
    }
    String archetype = shortArchetype(descriptor.archetype());
    String field = descriptor.component();
    if (field.startsWith(archetype + ":")) {
      field = field.substring(archetype.length() + 1);
    }
    return archetype + ":" + field;
  }

  private static String shortArchetype(String archetype) {
    for (String prefix :
        new String[] {"rerun.archetypes.", "rerun.blueprint.archetypes.", "rerun."}) {
      if (archetype.startsWith(prefix)) {
        return archetype.substring(prefix.length());
      }
    }
    return archetype;
  }

  private static String columnName(String name) {
    String clean = name.replaceAll("[, \\-.\\\\]", "_");
    int start = 0;
    while (start < clean.length() && clean.charAt(start) == '_') {
      start++;
    }
    return clean.substring(start);
  }

  /** Whether an entity holds properties of the recording itself. */
  static boolean isProperties(EntityPath entity) {
    return !entity.parts().isEmpty() && entity.parts().get(0).equals(PROPERTIES);
  }

  /** The column of the whole recording's schema: entity and component. */
  static String of(EntityPath entity, ComponentDescriptor descriptor) {
    if (!isProperties(entity)) {
      return entity + ":" + descriptor.component();
    }
    EntityPath below = new EntityPath(entity.parts().subList(1, entity.parts().size()));
    String rest = below.parts().isEmpty() ? "" : below.toString().substring(1) + ":";
    return "property:" + rest + descriptor.component();
  }
}
