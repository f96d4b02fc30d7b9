/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.config;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The keys that a reader has asked for, in its order: what a file may hold is told by the code that
 * reads it, and by nothing else.
 */
final class KeyLog {
  private final Map<String, KeyShape> shapes = new LinkedHashMap<>();

  /**
   * A question.
   *
   * @param path of the key, with {@code []} for the elements of a list and {@code *} for names that
   *     the file chooses
   */
  void note(String path, KeyShape shape) {
    KeyShape known = shapes.get(path);
    if (known == null || known.kind() == KeyShape.Kind.ANY) {
      shapes.put(path, shape);
    } else if (shape.kind() == KeyShape.Kind.TEXT_OR_MAPPING) {
      shapes.put(path, shape);
    }
  }

  Map<String, KeyShape> shapes() {
    return shapes;
  }
}
