/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlantedLengthTest {

  /** At most; some hundred inputs are enough. */
  private static final String MAX_SECONDS = "-max_total_time=60";

  @Test
  void lengthThatIsBelievedIsFound(@TempDir Path corpus) throws Exception {
    Files.write(corpus.resolve("seed"), new byte[] {0, 1, 0, 0, 0, 'a', 2, 0, 0, 0, 1, 2});

    JazzerProcess run =
        JazzerProcess.run(TrustingFuzz.class, List.of(), corpus, List.of(MAX_SECONDS, "-seed=1"));

    // The length decides whether the memory was counted or was not there.
    assertThat(run.output())
        .containsPattern("planted allocated \\d+ bytes for a record of \\d+|Out of memory")
        .contains("at " + TrustingFuzz.class.getName());
    assertThat(run.exitCode()).as(run.output()).isNotZero();
  }
}
