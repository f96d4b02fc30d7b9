/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchRoadIT {

  @Test
  void peerComparesEachBackendWithTheCopy() {
    assertThat(
            said(
                "peer",
                "--cameras=2",
                "--picture=2000",
                "--seconds=2",
                "--rounds=1",
                "--warm-up=0"))
        .containsPattern("copy +\\d")
        .containsPattern("framelog, heap +\\d")
        .containsPattern("framelog, rocksdb +\\d");
  }

  @Test
  void camerasHaveARowForEachFleet() {
    assertThat(
            said(
                "cameras",
                "--cameras=2",
                "--picture=160000",
                "--seconds=1",
                "--rounds=1",
                "--warm-up=0",
                "--backends=heap"))
        .contains("2 cameras, 10 frames/s of 160,000 bytes")
        .contains("20 cameras, 10 frames/s of 16,000 bytes")
        .contains("200 cameras, 10 frames/s of 1,600 bytes");
  }

  @Test
  void stateIsComparedForBothIntervals() {
    assertThat(said("state", "--cameras=2", "--picture=2000", "--seconds=60", "--backends=heap"))
        .containsPattern("heap +10 s +\\d")
        .containsPattern("heap +60 s +\\d");
  }

  @Test
  void recoverySaysWhatWasReadAgain() {
    assertThat(
            said(
                "recovery",
                "--cameras=2",
                "--picture=2000",
                "--seconds=12",
                "--rounds=1",
                "--backends=heap"))
        .contains("read again, MB")
        .containsPattern("heap +\\d");
  }

  @Test
  void objectsAreAsManyWhateverTheIntervalAndParallelism() {
    assertThat(said("objects", "--cameras=2", "--seconds=10"))
        .contains("as expected")
        .doesNotContain("not 2");
  }

  /** What the verb prints when it ends well. */
  private static String said(String... arguments) {
    StringWriter out = new StringWriter();
    int exitCode =
        new CommandLine(new BenchRoadVerb())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(new PrintWriter(out))
            .execute(arguments);

    assertThat(exitCode).as(out.toString()).isZero();
    return out.toString();
  }
}
