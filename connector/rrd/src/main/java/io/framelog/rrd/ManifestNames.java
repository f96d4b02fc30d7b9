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

  /** Without the prefix of Rerun's own. */
  static String shortArchetype(String archetype) {
    for (String prefix :
        new String[] {"rerun.archetypes.", "rerun.blueprint.archetypes.", "rerun."}) {
      if (archetype.startsWith(prefix)) {
        return archetype.substring(prefix.length());
      }
    }
    return archetype;
  }

  /** Each of {@code , blank - . \} becomes {@code _}, and those at the start are cut. */
  private static String columnName(String name) {
    StringBuilder clean = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      char replaced =
          switch (c) {
            case ',', ' ', '-', '.', '\\' -> '_';
            default -> c;
          };
      if (replaced != '_' || clean.length() > 0) {
        clean.append(replaced);
      }
    }
    return clean.toString();
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
