/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameRateLimitTest {
  private static final long SECOND = 1_000_000_000L;

  private static List<Long> kept(FrameRateLimit limit, List<Long> captureNanos) {
    List<Long> kept = new ArrayList<>();
    long due = FrameRateLimit.AT_ONCE;
    for (long capture : captureNanos) {
      if (limit.keeps(due, capture)) {
        due = limit.dueAfter(due, capture);
        kept.add(capture);
      }
    }
    return kept;
  }

  private static List<Long> camera(double framesPerSecond, int frames, double jitter, long seed) {
    Random random = new Random(seed);
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < frames; i++) {
      double at = (i + jitter * (random.nextDouble() - 0.5)) / framesPerSecond;
      times.add(1_700_000_000 * SECOND + Math.round(at * SECOND));
    }
    return times;
  }

  @ParameterizedTest
  @CsvSource({"30, 10, 100", "30, 15, 150", "60, 25, 125", "30, 7, 70", "240, 1, 2"})
  void fasterCamerasAreThinnedToTheRate(double camera, double limit, int expected) {
    List<Long> kept =
        kept(FrameRateLimit.perSecond(limit), camera(camera, 300, /* jitter= */ 0, 1));

    assertThat(kept.size()).isBetween(expected - 1, expected + 1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {5, 24, 29.97, 60})
  void camerasAtTheRateLoseNothingToJitter(double rate) {
    List<Long> times = camera(rate, 1000, /* jitter= */ 0.4, 2);

    assertThat(kept(FrameRateLimit.perSecond(rate), times)).isEqualTo(times);
  }

  @Test
  void anyStretchOfTimeHoldsAtMostTheRateAndTwo() {
    Random random = new Random(5);
    List<Long> times = new ArrayList<>();
    long at = 0;
    for (int i = 0; i < 3000; i++) {
      at += (long) (random.nextDouble() * random.nextDouble() * SECOND / 5);
      times.add(at);
    }
    List<Long> kept = kept(FrameRateLimit.perSecond(10), times);
    for (int from = 0; from < kept.size(); from++) {
      for (int to = from; to < Math.min(kept.size(), from + 200); to++) {
        double seconds = (double) (kept.get(to) - kept.get(from)) / SECOND;
        assertThat(to - from + 1).isLessThanOrEqualTo((int) Math.ceil(10 * seconds) + 2);
      }
    }
    assertThat(kept).hasSizeGreaterThan(900);
  }

  @Test
  void theCountBeginsAnewAfterAGap() {
    FrameRateLimit limit = FrameRateLimit.perSecond(10);
    long due = limit.dueAfter(FrameRateLimit.AT_ONCE, 0);
    assertThat(due).isEqualTo(SECOND / 10);

    assertThat(limit.dueAfter(due, 60 * SECOND)).isEqualTo(60 * SECOND + SECOND / 10);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void ratesThatAreNoneAreRefused(double rate) {
    assertThatThrownBy(() -> FrameRateLimit.perSecond(rate))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A frame rate is positive, but was " + rate + " frames a second");
  }
}
