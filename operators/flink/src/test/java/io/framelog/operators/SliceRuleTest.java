/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import static io.framelog.operators.TestFrames.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SliceRuleTest {
  private static final long LENGTH = 60 * SECOND;

  @Test
  void alignedSlicesLieOnMultiplesOfTheirLength() {
    SliceRule rule = new SliceRule(LENGTH, SliceRule.Phase.ALIGNED);

    assertThat(rule.sliceOf("r", 0)).isEqualTo(new Slice(0, LENGTH));
    assertThat(rule.sliceOf("r", LENGTH - 1)).isEqualTo(new Slice(0, LENGTH));
    assertThat(rule.sliceOf("r", LENGTH)).isEqualTo(new Slice(LENGTH, 2 * LENGTH));
    assertThat(rule.sliceOf("other", LENGTH)).isEqualTo(new Slice(LENGTH, 2 * LENGTH));
  }

  @Test
  void timesBeforeTheEpochLieInTheSliceThatHoldsThem() {
    SliceRule aligned = new SliceRule(LENGTH, SliceRule.Phase.ALIGNED);
    assertThat(aligned.sliceOf("r", -1)).isEqualTo(new Slice(-LENGTH, 0));
    assertThat(aligned.sliceOf("r", -LENGTH)).isEqualTo(new Slice(-LENGTH, 0));

    SliceRule spread = new SliceRule(LENGTH, SliceRule.Phase.SPREAD);
    for (long nanos = -3 * LENGTH; nanos < 3 * LENGTH; nanos += 7 * SECOND) {
      Slice slice = spread.sliceOf("r", nanos);
      assertThat(slice.contains(nanos)).as("%s of %d", slice, nanos).isTrue();
      assertThat(slice.endNanos() - slice.startNanos()).isEqualTo(LENGTH);
      assertThat(spread.sliceOf("r", slice.endNanos()).startNanos()).isEqualTo(slice.endNanos());
    }
  }

  @Test
  void spreadIsTheSameInEveryProcessAndRelease() {
    SliceRule rule = new SliceRule(LENGTH, SliceRule.Phase.SPREAD);

    // FNV-1a of the empty text and of "a", as its authors publish them
    assertThat(TextHash.of("")).isEqualTo(0xcbf29ce484222325L);
    assertThat(TextHash.of("a")).isEqualTo(0xaf63dc4c8601ec8cL);
    assertThat(rule.sliceOf("a", 0).endNanos())
        .isEqualTo(Math.floorMod(0xaf63dc4c8601ec8cL, LENGTH));
  }

  @Test
  void recordingsAreCutAtDifferentInstants() {
    SliceRule rule = new SliceRule(LENGTH, SliceRule.Phase.SPREAD);

    assertThat(
            IntStream.range(0, 200)
                .mapToObj(i -> rule.sliceOf("recording-" + i, 0).startNanos() / (6 * SECOND))
                .distinct()
                .count())
        .as("tenths of a slice in which some recording is cut")
        .isGreaterThanOrEqualTo(10);
  }

  @Test
  void sliceShorterThanASecondIsRefused() {
    assertThatThrownBy(() -> new SliceRule(SECOND - 1, SliceRule.Phase.ALIGNED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a slice must last at least 1 s but was PT0.999999999S");
  }
}
