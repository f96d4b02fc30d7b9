/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Rounds in which every disaster comes once, each round in another order. */
final class DisasterPlan {
  private final List<Disaster> disasters;
  private final Random random;
  private final List<Disaster> round = new ArrayList<>();
  private int rounds;

  DisasterPlan(List<Disaster> disasters, Random random) {
    this.disasters = disasters;
    this.random = random;
  }

  /** Whether every disaster has come as often as every other. */
  boolean isBetweenRounds() {
    return round.isEmpty();
  }

  /** How many rounds have begun. */
  int rounds() {
    return rounds;
  }

  Disaster next() {
    if (round.isEmpty()) {
      round.addAll(disasters);
      Collections.shuffle(round, random);
      rounds++;
    }
    return round.remove(round.size() - 1);
  }
}
