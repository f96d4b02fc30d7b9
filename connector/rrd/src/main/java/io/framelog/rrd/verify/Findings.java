/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the problems of one file, or between files; so many of one kind that a person can still
 * read them.
 */
final class Findings {
  /** A damaged file can have as many problems as it has rows. */
  static final int MAX_PER_CODE = 100;

  private final String file;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<Problem> known = new HashSet<>();
  private final Map<ProblemCode, Integer> counts = new EnumMap<>(ProblemCode.class);
  private int omitted;

  Findings(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }

  void add(ProblemCode code, long offset, @Nullable String entity, String expected, String found) {
    add(new Problem(file, code, offset, entity, expected, found));
  }

  void add(Problem problem) {
    if (!known.contains(problem)) {
      if (counts.merge(problem.code(), 1, Integer::sum) > MAX_PER_CODE) {
        omitted++;
      } else {
        known.add(problem);
        problems.add(problem);
      }
    }
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** How many more there were of codes that reached {@link #MAX_PER_CODE}. */
  int omitted() {
    return omitted;
  }
}
