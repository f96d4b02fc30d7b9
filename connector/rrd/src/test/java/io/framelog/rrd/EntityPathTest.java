/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityPathTest {
  @Test
  void slashesAtTheEndsAndDoubleOnesDoNotCount() {
    EntityPath path = EntityPath.of("cam", "left");
    assertThat(EntityPath.parse("cam/left")).isEqualTo(path);
    assertThat(EntityPath.parse("/cam//left/")).isEqualTo(path);
    assertThat(path).hasToString("/cam/left");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "//"})
  void aPathWithoutPartsIsRefused(String text) {
    assertThatThrownBy(() -> EntityPath.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("An entity path needs at least one part, like cam/left, but was \"%s\"", text);
  }

  @Test
  void textIsEscapedAsRerunDoes() {
    assertThat(EntityPath.of("a b")).hasToString("/a\\ b");
    assertThat(EntityPath.of("v1.2_x-y")).hasToString("/v1.2_x-y");
    assertThat(EntityPath.of("a:b[0]")).hasToString("/a\\:b\\[0\\]");
    assertThat(EntityPath.of("a/b")).hasToString("/a\\/b");
    assertThat(EntityPath.of("a\\b\"c'")).hasToString("/a\\\\b\\\"c\\'");
    assertThat(EntityPath.of("l\nr\rt\t")).hasToString("/l\\nr\\rt\\t");
    assertThat(EntityPath.of("Kamera-Tür-目")).hasToString("/Kamera-Tür-目");
    assertThat(EntityPath.of("\uD83D\uDE00\u0007")).hasToString("/\\u{1F600}\\u{0007}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a b", "a/b", "\\", "x:y", "l\nr\rt\t", "\uD83D\uDE00", "u{41}", "n", "目", "½"})
  void escapedTextIsReadBack(String part) {
    EntityPath path = EntityPath.of("cam", part, "x");
    assertThat(EntityPath.parseEscaped(path.toString())).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a\\", "/a\\u{12", "/a\\u{xyz}", "/a\\u{7FFFFF}"})
  void malformedEscapesAreRefused(String text) {
    assertThatThrownBy(() -> EntityPath.parseEscaped(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The entity path \"" + text + "\" ");
  }

  @Test
  void halfACharacterIsRefusedAsRerunDoes() {
    assertThatThrownBy(() -> EntityPath.of("cam", "x\uD83D"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("An entity path is made of whole characters, but /x\\u{D83D} has half of one");
    assertThatThrownBy(() -> EntityPath.parseEscaped("/\\u{D83D}"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theRootIsReadFromFilesOfOthers() {
    assertThat(EntityPath.parseEscaped("/").parts()).isEmpty();
    assertThat(EntityPath.parseEscaped("/")).hasToString("/");
  }

  @Test
  void pathsOfRerunItselfAreReserved() {
    assertThat(EntityPath.of("__properties", "run").isReserved()).isTrue();
    assertThat(EntityPath.of("cam", "__x").isReserved()).isFalse();
  }
}
