/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RawPictureTest {
  @ParameterizedTest
  @CsvSource({"YUV420, 36", "YUV422, 48", "YUV444, 72", "GRAY, 24"})
  void planesAreTightlyPacked(ChromaLayout layout, int bytes) {
    assertThat(layout.planeBytes(6, 4)).isEqualTo(bytes);
    assertThat(new RawPicture(6, 4, layout, new byte[bytes]))
        .isEqualTo(new RawPicture(6, 4, layout, new byte[bytes]));
  }

  @Test
  void wrongLengthIsRefused() {
    assertThatThrownBy(() -> new RawPicture(6, 4, ChromaLayout.YUV420, new byte[35]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A 6x4 YUV420 picture has 36 bytes, but got 35");
  }

  @ParameterizedTest
  @CsvSource({"YUV420, 5, 4", "YUV420, 6, 3", "YUV422, 5, 4", "GRAY, 0, 4"})
  void sizeThatChromaDoesNotDivideIsRefused(ChromaLayout layout, int width, int height) {
    assertThatThrownBy(() -> layout.planeBytes(width, height))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "%s needs a positive size that its chroma divides, but was %dx%d",
            layout, width, height);
  }
}
