/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video.bitstream;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** The parameter sets of a stream by kind and id; the newest of each counts. Not thread-safe. */
final class ParameterSets {
  private static final byte[] START_CODE = {0, 0, 0, 1};

  /** Sorted, so that equal sets give equal bytes whatever order they came in. */
  private final Map<Integer, byte[]> sets = new TreeMap<>();

  ParameterSets() {}

  private ParameterSets(ParameterSets other) {
    sets.putAll(other.sets);
  }

  ParameterSets copy() {
    return new ParameterSets(this);
  }

  /**
   * @param order kinds that must come first have the smaller numbers
   */
  void put(int order, int id, byte[] bytes, NalUnits.Nal unit) {
    sets.put(order << 16 | id, Arrays.copyOfRange(bytes, unit.start(), unit.end()));
  }

  /** Whether there is one of that kind. */
  boolean has(int order) {
    return sets.keySet().stream().anyMatch(key -> key >> 16 == order);
  }

  /** All sets behind start codes. */
  byte[] bytes() {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] set : sets.values()) {
      joined.write(START_CODE, 0, START_CODE.length);
      joined.write(set, 0, set.length);
    }
    return joined.toByteArray();
  }
}
