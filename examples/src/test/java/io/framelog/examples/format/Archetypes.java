/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.format;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.framelog.rrd.ComponentDescriptor;
import io.framelog.rrd.archetype.Image;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the package of archetypes has, found by looking at its classes. */
final class Archetypes {
  private static final String PREFIX = "rerun.archetypes.";

  private Archetypes() {}

  /** All descriptors of all archetypes. */
  static Set<ComponentDescriptor> descriptors() {
    Set<ComponentDescriptor> descriptors = new TreeSet<>();
    for (JavaClass found : new ClassFileImporter().importPackagesOf(Image.class)) {
      for (Field field : found.reflect().getDeclaredFields()) {
        if (field.getType() == ComponentDescriptor.class
            && Modifier.isPublic(field.getModifiers())) {
          descriptors.add(value(field));
        }
      }
    }
    return descriptors;
  }

  private static ComponentDescriptor value(Field field) {
    try {
      return (ComponentDescriptor) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("Cannot read " + field, e);
    }
  }

  /** Archetype to the names of its fields. */
  static Map<String, Set<String>> fields() {
    Map<String, Set<String>> fields = new TreeMap<>();
    for (ComponentDescriptor descriptor : descriptors()) {
      String archetype = String.valueOf(descriptor.archetype()).substring(PREFIX.length());
      String field = descriptor.component().substring(archetype.length() + 1);
      fields.computeIfAbsent(archetype, a -> new TreeSet<>()).add(field);
    }
    return fields;
  }
}
