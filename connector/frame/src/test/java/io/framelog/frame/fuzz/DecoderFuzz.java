/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the bytes are, a format or an envelope makes a frame of them or rejects them: {@link
 * FuzzSeedsTest} for inputs that a fuzzer makes up. The build runs {@link Minute}; README.md says
 * how to run {@link Night}. A finding is a file that the fuzzer leaves among the test resources:
 * make it a test with the fix.
 */
final class DecoderFuzz {
  private DecoderFuzz() {}

  static class Minute {
    @MethodSource("io.framelog.frame.fuzz.FuzzSeeds#all")
    @FuzzTest(maxDuration = "40s")
    void whateverTheBytesAreTheyAreAFrameOrRejected(byte[] input) {
      FuzzInput.readOrReject(input);
    }
  }

  static class Night {
    @MethodSource("io.framelog.frame.fuzz.FuzzSeeds#all")
    @FuzzTest(maxDuration = "8h")
    void whateverTheBytesAreTheyAreAFrameOrRejected(byte[] input) {
      FuzzInput.readOrReject(input);
    }
  }
}
