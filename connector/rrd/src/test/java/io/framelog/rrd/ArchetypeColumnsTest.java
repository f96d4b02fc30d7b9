/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ArchetypeColumnsTest {
  private static ComponentColumn column(String name, long... values) {
    return ComponentColumn.onePerRow(ComponentDescriptor.userValue(name), Numbers.int64(values));
  }

  @Test
  void columnsAreAdded() {
    ArchetypeColumns both = ArchetypeColumns.of(column("a", 1, 2)).and(column("b", 3, 4));
    assertThat(both.and(ArchetypeColumns.of(column("c", 5, 6)))).hasToString("2 rows of [a, b, c]");
    assertThat(both.rows()).isEqualTo(2);
  }

  @Test
  void columnsOfOtherRowsAreRefused() {
    ArchetypeColumns two = ArchetypeColumns.of(column("a", 1, 2));
    assertThatThrownBy(() -> two.and(column("b", 3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("b has 1 rows, but a has 2");
    assertThatThrownBy(() -> two.and(column("a", 3, 4))).hasMessage("a is there twice");
    assertThatThrownBy(ArchetypeColumns::of)
        .hasMessage("Rows need at least one component column, but have none");
  }
}
