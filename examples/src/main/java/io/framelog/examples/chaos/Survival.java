/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

import java.util.EnumMap;
import java.util.Map;

/** Counts disasters, by kind. */
final class Survival {
  private final Map<Disaster, Integer> struck = new EnumMap<>(Disaster.class);
  private final Map<Disaster, Integer> inTime = new EnumMap<>(Disaster.class);
  private final Map<Disaster, Integer> survived = new EnumMap<>(Disaster.class);

  void struck(Disaster disaster) {
    struck.merge(disaster, 1, Integer::sum);
  }

  void hitItsMoment(Disaster disaster) {
    inTime.merge(disaster, 1, Integer::sum);
  }

  void survived(Disaster disaster) {
    survived.merge(disaster, 1, Integer::sum);
  }

  int struckTimes(Disaster disaster) {
    return struck.getOrDefault(disaster, 0);
  }

  int hitTimes(Disaster disaster) {
    return inTime.getOrDefault(disaster, 0);
  }

  int survivedTimes(Disaster disaster) {
    return survived.getOrDefault(disaster, 0);
  }
}
