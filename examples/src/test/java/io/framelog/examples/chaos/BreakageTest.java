/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.examples.mutants.Mutant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BreakageTest {

  @Test
  void everyMutantOfTheAgentHasToBeNoticed() {
    assertThat(Arrays.stream(Breakage.values()).map(Enum::name))
        .containsExactlyElementsOf(Arrays.stream(Mutant.values()).map(Enum::name).toList());
  }
}
