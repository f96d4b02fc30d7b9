/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Deals faults to requests from a shuffled deck, so that every kind comes about as often as the
 * others, and each soon. A fault that does not suit a request waits for the next that it suits.
 */
public final class FaultDeck {
  private final Random random;
  private final int requestsPerDeck;
  private final List<Optional<StoreFault>> deck = new ArrayList<>();
  private final List<StoreFault> waiting = new ArrayList<>();
  private final Map<StoreFault, Integer> dealt = new EnumMap<>(StoreFault.class);

  /**
   * A deck with one fault of each kind.
   *
   * @param requestsPerDeck how many requests share them
   */
  public FaultDeck(long seed, int requestsPerDeck) {
    if (requestsPerDeck < StoreFault.values().length) {
      throw new IllegalArgumentException(
          "a deck has a card for each of the %d faults, but was to have %d"
              .formatted(StoreFault.values().length, requestsPerDeck));
    }
    this.random = new Random(seed);
    this.requestsPerDeck = requestsPerDeck;
  }

  synchronized Optional<StoreFault> deal(StoreOperation operation) {
    if (deck.isEmpty()) {
      shuffle();
    }
    deck.remove(deck.size() - 1).ifPresent(waiting::add);
    for (Iterator<StoreFault> each = waiting.iterator(); each.hasNext(); ) {
      StoreFault fault = each.next();
      if (fault.suits(operation)) {
        each.remove();
        dealt.merge(fault, 1, Integer::sum);
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }

  private void shuffle() {
    for (StoreFault fault : StoreFault.values()) {
      deck.add(Optional.of(fault));
    }
    while (deck.size() < requestsPerDeck) {
      deck.add(Optional.empty());
    }
    Collections.shuffle(deck, random);
  }

  /** How many faults of each kind were dealt. */
  public synchronized Map<StoreFault, Integer> dealt() {
    return new EnumMap<>(dealt);
  }
}
