/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeapBudgetTest {
  private final HeapBudget budget = new HeapBudget(100);

  @Test
  void theCameraThatRestedLongestLeavesFirst() {
    budget.hold("front", 40);
    budget.hold("rear", 40);
    budget.hold("front", 50);
    budget.hold("left", 30);

    assertThat(budget.heldBytes()).isEqualTo(120);
    assertThat(budget.excess()).contains("rear");

    budget.release("rear");
    assertThat(budget.heldBytes()).isEqualTo(80);
    assertThat(budget.excess()).isEmpty();
  }

  @Test
  void aCameraThatIsAloneStaysHoweverMuchItHolds() {
    budget.hold("front", 500);

    assertThat(budget.excess()).isEmpty();
  }

  @Test
  void aCameraThatWasCutHoldsNothing() {
    budget.hold("front", 60);
    budget.hold("rear", 60);
    budget.hold("front", 0);

    assertThat(budget.heldBytes()).isEqualTo(60);
    assertThat(budget.excess()).isEmpty();
  }
}
