/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link ReaderFuzz} starts from, and what it has found. */
class FuzzSeedsTest {
  @ParameterizedTest
  @MethodSource("io.framelog.rrd.FuzzSeeds#all")
  void seedsAndFindingsEndInValuesOrInAReport(byte[] input) {
    assertThatCode(() -> FuzzTarget.readOrReport(input)).doesNotThrowAnyException();
  }
}
