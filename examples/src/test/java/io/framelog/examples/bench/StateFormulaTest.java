/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StateFormulaTest {
  private static final Traffic TRAFFIC = new Traffic("topic", 2, 10, 1_000);

  @Test
  void stateGrowsWithTheFramesOfTheOpenSlice() {
    assertThat(StateFormula.bytes(TRAFFIC, 3, 60)).isEqualTo(2 * (30 * (1_060 + 16) + 2_000));
  }

  @Test
  void aSliceIsOpenUntilAFrameBehindItsEnd() {
    assertThat(StateFormula.bytes(TRAFFIC, 60, 60)).isEqualTo(2 * (600 * (1_060 + 16) + 2_000));
  }

  @Test
  void ofClosedSlicesOnlyTheIndexStays() {
    assertThat(StateFormula.bytes(TRAFFIC, 61, 60)).isEqualTo(2 * (10 * 1_060 + 610 * 16 + 2_000));
  }
}
