/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrameVectorTest {

  @Test
  void everyVectorIsReadWithItsValueAndHeaders() {
    assertThat(FrameVector.all()).hasSize(95).allSatisfy(this::isWhole);
    assertThat(FrameVector.named("raw-rgb8-step").record().textHeader("step")).contains("16");
    assertThat(FrameVector.named("ros2-compressed-image-le").value()).hasSize(203);
    assertThat(FrameVector.named("reject-null-value").record().value()).isNull();
  }

  private void isWhole(FrameVector vector) {
    assertThat(vector.expected().isEmpty()).as("%s expects nothing", vector).isFalse();
    assertThat(vector.record().value() == null)
        .as("%s has no value", vector)
        .isEqualTo(vector.name().equals("reject-null-value"));
  }
}
