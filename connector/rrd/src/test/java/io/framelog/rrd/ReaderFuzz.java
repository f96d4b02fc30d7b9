/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the bytes are, reading ends in values or in a report: {@link FuzzSeedsTest} for inputs
 * that a fuzzer makes up. The build runs {@link Minute}; README.md says how to run {@link Night}. A
 * finding is a file that the fuzzer leaves among the test resources: make it a test with the fix.
 */
final class ReaderFuzz {
  private ReaderFuzz() {}

  static class Minute {
    @MethodSource("io.framelog.rrd.FuzzSeeds#all")
    @DictionaryFile(resourcePath = "/fuzz.dict")
    @FuzzTest(maxDuration = "40s")
    void whateverTheBytesAreReadingEndsInValuesOrInAReport(byte[] input) throws IOException {
      FuzzTarget.readOrReport(input);
    }
  }

  static class Night {
    @MethodSource("io.framelog.rrd.FuzzSeeds#all")
    @DictionaryFile(resourcePath = "/fuzz.dict")
    @FuzzTest(maxDuration = "8h")
    void whateverTheBytesAreReadingEndsInValuesOrInAReport(byte[] input) throws IOException {
      FuzzTarget.readOrReport(input);
    }
  }
}
