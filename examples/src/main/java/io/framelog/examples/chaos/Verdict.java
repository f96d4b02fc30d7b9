/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what is found, and keeps examples. */
final class Verdict {
  private static final int MAX_EXAMPLES = 5;

  private final Map<Charge, Integer> counts = new EnumMap<>(Charge.class);
  private final Map<Charge, List<String>> examples = new EnumMap<>(Charge.class);

  void charge(Charge charge, String what) {
    counts.merge(charge, 1, Integer::sum);
    List<String> known = examples.computeIfAbsent(charge, unused -> new ArrayList<>());
    if (known.size() < MAX_EXAMPLES) {
      known.add(what);
    }
  }

  int count(Charge charge) {
    return counts.getOrDefault(charge, 0);
  }

  /** Some of what was found, in words. */
  List<String> examples() {
    return examples.entrySet().stream()
        .flatMap(entry -> entry.getValue().stream().map(each -> entry.getKey() + ": " + each))
        .toList();
  }

  boolean isClean() {
    return counts.isEmpty();
  }
}
