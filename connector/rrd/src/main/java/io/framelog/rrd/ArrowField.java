/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One column, or a part of one, of an Arrow schema. The metadata keeps its order, so that equal
 * schemas have equal bytes.
 */
record ArrowField(
    String name,
    boolean nullable,
    ArrowType type,
    List<ArrowField> children,
    Map<String, String> metadata) {
  ArrowField {
    children = List.copyOf(children);
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
  }

  static ArrowField leaf(String name, boolean nullable, ArrowType type) {
    return new ArrowField(name, nullable, type, List.of(), Map.of());
  }

  static ArrowField listOf(String name, ArrowField item, Map<String, String> metadata) {
    return new ArrowField(name, /* nullable= */ true, ArrowType.LIST, List.of(item), metadata);
  }

  ArrowField withMetadata(Map<String, String> newMetadata) {
    return new ArrowField(name, nullable, type, children, newMetadata);
  }

  /** This field, in which whatever may be absent in another of its layout may be so, too. */
  ArrowField nullableAs(ArrowField other) {
    if (equals(other)) {
      return this;
    }
    List<ArrowField> merged = new ArrayList<>(children.size());
    for (int i = 0; i < children.size(); i++) {
      merged.add(children.get(i).nullableAs(other.children.get(i)));
    }
    return new ArrowField(name, nullable || other.nullable, type, merged, metadata);
  }

  /** Whether values of both have one layout; names of list items and nullability do not count. */
  boolean sameLayout(ArrowField other) {
    if (!type.equals(other.type) || children.size() != other.children.size()) {
      return false;
    }
    for (int i = 0; i < children.size(); i++) {
      if (!children.get(i).sameLayout(other.children.get(i))) {
        return false;
      }
    }
    return true;
  }
}
