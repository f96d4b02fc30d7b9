/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameRateTest {

  @ParameterizedTest
  @CsvSource({"30, 30, 1", "29.97, 2997, 100", "30000/1001, 30000, 1001", "0.5, 5, 10"})
  void numbersDecimalsAndFractionsAreRead(String text, long frames, long seconds) {
    assertThat(FrameRate.parse(text)).isEqualTo(new FrameRate(frames, seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fast", "-30", "30/", "1e3", "NaN"})
  void otherTextsAreRefused(String text) {
    assertThatThrownBy(() -> FrameRate.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a frame rate such as 30, 29.97 or 30000/1001 was expected, but was '" + text + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.0", "0/1", "30/0"})
  void ratesThatAreNotPositiveAreRefused(String text) {
    assertThatThrownBy(() -> FrameRate.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a frame rate must be positive but was ");
  }

  @Test
  void timesAreRoundedToTheNearestNanosecond() {
    FrameRate thirds = new FrameRate(3, 1);

    assertThat(thirds.nanosOf(0)).isZero();
    assertThat(thirds.nanosOf(1)).isEqualTo(333_333_333L);
    assertThat(thirds.nanosOf(2)).isEqualTo(666_666_667L);
    assertThat(thirds.nanosOf(3)).isEqualTo(1_000_000_000L);
  }

  @Test
  void noRoundingAddsUp() {
    FrameRate ntsc = FrameRate.parse("30000/1001");

    // 30000 frames last exactly 1001 s, however long the recording is.
    assertThat(ntsc.nanosOf(30_000L * 1_000_000)).isEqualTo(1_001_000_000_000_000_000L);
    assertThat(ntsc.nanosOf(1)).isEqualTo(33_366_667L);
  }
}
