/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PacingTest {

  @Test
  void factorsAndMaxAreRead() {
    assertThat(Pacing.parse("max")).isEqualTo(Pacing.unlimited());
    assertThat(Pacing.parse("1")).isEqualTo(Pacing.realTime());
    assertThat(Pacing.parse("2.5")).isEqualTo(new Pacing.Speed(2.5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "NaN", "Infinity"})
  void speedsThatAreNotPositiveAreRefused(String text) {
    assertThatThrownBy(() -> Pacing.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("speed must be positive but was ");
  }

  @Test
  void otherTextsAreRefused() {
    assertThatThrownBy(() -> Pacing.parse("fast"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a speed such as 1 or 2.5, or max, was expected, but was 'fast'");
  }

  @Test
  void framesAreHeldBackTillTheyAreDue() throws Exception {
    long started = System.nanoTime();
    Metronome metronome = new Metronome(new Pacing.Speed(10));
    metronome.await(1_000);
    metronome.await(1_000 + TimeUnit.MILLISECONDS.toNanos(500));

    assertThat(System.nanoTime() - started)
        .isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(50));
  }
}
