/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.video.Mp4Muxer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MediaTimesTest {

  @Test
  void timesAreMicrosecondsSinceTheFirstFrame() {
    assertThat(MediaTimes.relativeMicros(new long[] {5_000_000_000L, 5_033_333_333L}))
        .containsExactly(0, 33_333);
    assertThat(MediaTimes.nanos(new long[] {0, 33_333})).containsExactly(0, 33_333_000);
  }

  @Test
  void framesWithinAMicrosecondAreMovedOnByOne() {
    assertThat(MediaTimes.relativeMicros(new long[] {0, 1, 2, 999, 5_000, 5_001}))
        .containsExactly(0, 1, 2, 3, 5, 6);
  }

  @Test
  void timesAlwaysAscend() {
    Random random = new Random(3);
    long[] nanos = new long[2_000];
    for (int i = 1; i < nanos.length; i++) {
      nanos[i] = nanos[i - 1] + 1 + random.nextInt(random.nextBoolean() ? 300 : 5_000);
    }

    long[] micros = MediaTimes.relativeMicros(nanos);

    for (int i = 1; i < micros.length; i++) {
      assertThat(micros[i]).isGreaterThan(micros[i - 1]);
      assertThat(micros[i] * 1_000).isGreaterThan(nanos[i] - 1_000);
    }
  }

  @Test
  void gapFitsInAFileExactlyWhereTheMuxerTakesIt() {
    long first = 1_234_567_890_999L;
    long limitNanos = Mp4Muxer.MAX_GAP_MICROS * 1_000;

    assertThat(MediaTimes.fitsInOneFile(first, first + limitNanos - 1)).isTrue();
    assertThat(MediaTimes.fitsInOneFile(first, first + limitNanos)).isFalse();
    // rounding can make the gap one microsecond longer than it is
    long[] micros = MediaTimes.relativeMicros(new long[] {0, 999, 999 + limitNanos - 1});
    assertThat(micros[2] - micros[1]).isLessThanOrEqualTo(Mp4Muxer.MAX_GAP_MICROS);
  }
}
