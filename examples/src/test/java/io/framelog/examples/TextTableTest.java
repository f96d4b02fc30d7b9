/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextTableTest {

  @Test
  void numbersStandToTheRightAndTextToTheLeft() {
    TextTable table = new TextTable("camera", "frames");
    table.row("a/left", "7");
    table.row("b", "1234567");

    assertThat(table.lines())
        .containsExactly("camera   frames", "a/left        7", "b       1234567");
  }

  @Test
  void rowOfAnotherLengthIsRefused() {
    assertThatThrownBy(() -> new TextTable("camera", "frames").row("a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a row has 2 cells, but got 1");
  }
}
