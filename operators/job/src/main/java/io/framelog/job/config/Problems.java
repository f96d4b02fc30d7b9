/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.config;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that it is all said at once. */
final class Problems {
  private final List<ConfigProblem> found = new ArrayList<>();

  void add(String key, String value, String expected) {
    found.add(new ConfigProblem(key, value, expected));
  }

  void throwIfAny(String source) throws ConfigException {
    if (!found.isEmpty()) {
      throw new ConfigException(source, found);
    }
  }
}
