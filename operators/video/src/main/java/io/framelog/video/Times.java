/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

/** Presentation times of a batch or a segment, in microseconds. */
final class Times {
  private Times() {}

  static void requireIncreasing(long[] ptsMicros) {
    for (int i = 1; i < ptsMicros.length; i++) {
      if (ptsMicros[i] <= ptsMicros[i - 1]) {
        throw new IllegalArgumentException(
            "ptsMicros must be strictly increasing, but [%d] is %d after %d"
                .formatted(i, ptsMicros[i], ptsMicros[i - 1]));
      }
    }
  }
}
