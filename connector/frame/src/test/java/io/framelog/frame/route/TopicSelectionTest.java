/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;

class TopicSelectionTest {

  @Test
  void namesMatchExactly() {
    TopicSelection names = new TopicSelection.Names(Set.of("a", "b"));

    assertThat(names.match("a")).contains(Map.of());
    assertThat(names.match("ab")).isEmpty();
    assertThatThrownBy(() -> new TopicSelection.Names(Set.of()))
        .hasMessage("a route reads at least one topic, but names none");
  }

  @Test
  void patternMatchesTheWholeNameAndGivesItsGroups() {
    TopicSelection pattern =
        new TopicSelection.Matching("fleet\\.(?<robot>\\w+)(?:\\.(?<camera>\\w+))?");

    assertThat(pattern.match("fleet.r7.front")).contains(Map.of("robot", "r7", "camera", "front"));
    assertThat(pattern.match("fleet.r7")).contains(Map.of("robot", "r7"));
    assertThat(pattern.match("fleet.r7.front.x")).isEmpty();
    assertThat(pattern.groups()).containsExactly("robot", "camera");
  }

  @Test
  void escapedBracketsAndLookbehindsAreNoGroups() {
    assertThat(new TopicSelection.Matching("\\(?<x>\\\\(?<a>.)(?<=.)(?<!q)").groups())
        .containsExactly("a");
  }

  @Test
  void brokenPatternIsRefused() {
    assertThatThrownBy(() -> new TopicSelection.Matching("a("))
        .isInstanceOf(PatternSyntaxException.class);
  }
}
