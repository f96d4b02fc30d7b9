/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

/**
 * When an encoder that failed in the middle of its work is tried again: after a number of batches
 * that doubles with each further failure. Measured in batches, not in time, because they are what a
 * failure costs. Not thread-safe.
 */
final class LossBackoff {
  static final int FIRST_WAIT_BATCHES = 16;
  static final int MAX_WAIT_BATCHES = 1024;

  private int waitBatches;
  private int nextWait = FIRST_WAIT_BATCHES;

  /** Whether the next batch may go to the encoder; a batch that may not counts as waited for. */
  boolean mayTry() {
    if (waitBatches == 0) {
      return true;
    }
    waitBatches--;
    return false;
  }

  void failed() {
    waitBatches = nextWait;
    nextWait = Math.min(2 * nextWait, MAX_WAIT_BATCHES);
  }

  void worked() {
    waitBatches = 0;
    nextWait = FIRST_WAIT_BATCHES;
  }
}
