/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.generic;

import java.util.ArrayList;
import java.util.List;

/**
 * The way to a field: names joined by dots, such as {@code meta.stamps.0.sec}. Elements of arrays
 * are counted from 0. A backslash precedes a dot or a backslash within a name.
 */
final class FieldPath {

  private FieldPath() {}

  /**
   * The names of a path.
   *
   * @throws IllegalArgumentException if one is empty
   */
  static List<String> names(String path) {
    List<String> names = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '\\' && i + 1 < path.length()) {
        name.append(path.charAt(++i));
      } else if (c == '.') {
        names.add(name.toString());
        name.setLength(0);
      } else {
        name.append(c);
      }
    }
    names.add(name.toString());
    if (names.contains("")) {
      throw new IllegalArgumentException(
          "the path of a field is names joined by dots, but was '%s'".formatted(path));
    }
    return names;
  }

  /** Appends one more name to a path. */
  static void append(StringBuilder path, String name) {
    if (path.length() > 0) {
      path.append('.');
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '.' || c == '\\') {
        path.append('\\');
      }
      path.append(c);
    }
  }
}
