/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FaultDeckTest {
  private static final int DECK = 20;

  @Test
  void aDeckDealsEveryFaultOnce() {
    FaultDeck deck = new FaultDeck(/* seed= */ 5, DECK);

    deal(deck, StoreOperation.PUT, DECK);

    assertThat(deck.dealt())
        .containsOnlyKeys(StoreFault.values())
        .allSatisfy((fault, times) -> assertThat(times).isEqualTo(1));
  }

  @Test
  void theSameSeedDealsTheSame() {
    assertThat(deal(new FaultDeck(7, DECK), StoreOperation.PUT, 3 * DECK))
        .isEqualTo(deal(new FaultDeck(7, DECK), StoreOperation.PUT, 3 * DECK));
  }

  @Test
  void aResponseIsLostOnlyWhereTheStoreChanged() {
    FaultDeck deck = new FaultDeck(/* seed= */ 5, DECK);

    assertThat(deal(deck, StoreOperation.READ, DECK))
        .doesNotContain(Optional.of(StoreFault.LOST_RESPONSE));
    assertThat(deck.deal(StoreOperation.COMPLETE_UPLOAD)).contains(StoreFault.LOST_RESPONSE);
  }

  @Test
  void aDeckTooSmallForAllFaultsIsRefused() {
    assertThatThrownBy(() -> new FaultDeck(1, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a deck has a card for each of the 6 faults, but was to have 5");
  }

  private static List<Optional<StoreFault>> deal(
      FaultDeck deck, StoreOperation operation, int times) {
    List<Optional<StoreFault>> dealt = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      dealt.add(deck.deal(operation));
    }
    return dealt;
  }
}
