/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LossBackoffTest {
  private static int batchesUntilTried(LossBackoff backoff) {
    int batches = 0;
    while (!backoff.mayTry()) {
      batches++;
    }
    return batches;
  }

  @Test
  void encoderThatNeverFailedIsAlwaysTried() {
    assertThat(batchesUntilTried(new LossBackoff())).isZero();
  }

  @Test
  void eachFurtherFailureDoublesTheWait() {
    LossBackoff backoff = new LossBackoff();
    for (int expected : new int[] {16, 32, 64, 128, 256, 512, 1024, 1024}) {
      backoff.failed();
      assertThat(batchesUntilTried(backoff)).isEqualTo(expected);
    }
  }

  @Test
  void successForgetsTheFailures() {
    LossBackoff backoff = new LossBackoff();
    backoff.failed();
    backoff.failed();
    backoff.worked();

    assertThat(batchesUntilTried(backoff)).isZero();
    backoff.failed();
    assertThat(batchesUntilTried(backoff)).isEqualTo(16);
  }
}
