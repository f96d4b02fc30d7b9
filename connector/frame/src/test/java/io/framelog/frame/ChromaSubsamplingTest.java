/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChromaSubsamplingTest {

  @ParameterizedTest
  @CsvSource({
    "GRAY, 5, 3, 15",
    "YUV420, 4, 4, 24",
    "YUV420, 5, 3, 27",
    "YUV422, 5, 3, 33",
    "YUV440, 5, 3, 35",
    "YUV411, 5, 3, 27",
    "YUV444, 5, 3, 45"
  })
  void planesOfOddSizesAreRoundedUp(
      ChromaSubsampling chroma, int width, int height, long expectedBytes) {
    assertThat(chroma.planeBytes(width, height)).isEqualTo(expectedBytes);
  }

  @Test
  void largestSizeDoesNotOverflow() {
    assertThat(ChromaSubsampling.YUV444.planeBytes(65_535, 65_535)).isEqualTo(12_884_508_675L);
  }
}
