/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.generic;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The scalars of a message by path, collected while it is read from front to back. Of a message
 * with very many, the first ones are kept: a list of detections must not cost the picture.
 */
final class ScalarFields implements MessageValues {
  private static final int MAX_FIELDS = 4096;

  private final Map<String, String> values = new HashMap<>();
  private final StringBuilder path = new StringBuilder();

  /** Goes down to a field. The mark it returns leads back up. */
  int enter(String name) {
    int mark = path.length();
    FieldPath.append(path, name);
    return mark;
  }

  /** Goes down to an element of an array. */
  int enter(long index) {
    int mark = path.length();
    if (mark > 0) {
      path.append('.');
    }
    path.append(index);
    return mark;
  }

  void leave(int mark) {
    path.setLength(mark);
  }

  /** Whether the reader is at that field. */
  boolean isAt(String expected) {
    return expected.contentEquals(path);
  }

  boolean isFull() {
    return values.size() >= MAX_FIELDS;
  }

  /** Keeps the value of the field where the reader is; of several, the last. */
  void put(String value) {
    if (!isFull()) {
      values.put(path.toString(), value);
    }
  }

  @Override
  public Optional<String> text(String path) {
    return Optional.ofNullable(values.get(path));
  }
}
