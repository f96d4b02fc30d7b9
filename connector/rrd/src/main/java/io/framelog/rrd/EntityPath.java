/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.ArrayList;
import java.util.List;

/**
 * Where in a recording data lives, for example {@code /cam/left}.
 *
 * @param parts the names from the root down, as a person would write them (unescaped); may be empty
 *     for the root itself, which only files of others use
 */
public record EntityPath(List<String> parts) implements Comparable<EntityPath> {
  public EntityPath {
    parts = List.copyOf(parts);
    if (parts.contains("")) {
      throw new IllegalArgumentException("An entity path has no empty parts, but was " + parts);
    }
    for (String part : parts) {
      if (part.codePoints()
          .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
        throw new IllegalArgumentException(
            "An entity path is made of whole characters, but " + format(part) + " has half of one");
      }
    }
  }

  private static String format(String part) {
    return EntityPathText.format(List.of(part));
  }

  /** A path of these unescaped parts, at least one. */
  public static EntityPath of(String... parts) {
    return nonRoot(List.of(parts), String.join("/", parts));
  }

  /**
   * A path written with slashes: {@code cam/left}, {@code /cam/left}. Parts are taken as they are,
   * without escapes; empty ones are ignored; at least one must be left.
   */
  public static EntityPath parse(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : text.split("/", -1)) {
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return nonRoot(parts, text);
  }

  /** The inverse of {@link #toString()}: Rerun's text with its escapes. */
  public static EntityPath parseEscaped(String text) {
    return new EntityPath(EntityPathText.parse(text));
  }

  private static EntityPath nonRoot(List<String> parts, String text) {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException(
          "An entity path needs at least one part, like cam/left, but was \"" + text + "\"");
    }
    return new EntityPath(parts);
  }

  /** Whether Rerun keeps this path for itself ({@code /__properties} and below). */
  public boolean isReserved() {
    return !parts.isEmpty() && parts.get(0).startsWith("__");
  }

  /** A path below this one. */
  public EntityPath child(String part) {
    List<String> longer = new ArrayList<>(parts);
    longer.add(part);
    return new EntityPath(longer);
  }

  @Override
  public int compareTo(EntityPath other) {
    return toString().compareTo(other.toString());
  }

  /** Rerun's text, with a leading slash and escapes: {@code /cam/front\ left}. */
  @Override
  public String toString() {
    return EntityPathText.format(parts);
  }
}
