/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.examples.store.S3Server;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The cheapest of the broken jobs; {@code framelog chaos --mutants} runs all of them. */
class MutantIT {
  private static final long SEED = 3;

  @TempDir Path directory;

  @Test
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void aJobThatCommitsBeforeItsCheckpointIsNoticed() throws Exception {
    ChaosSettings settings =
        ChaosSettings.of(directory, Duration.ZERO, SEED, S3Server.Make.S3_PROXY);

    List<MutantTrial.Outcome> outcomes =
        new MutantTrial(settings, System.out::println)
            .run(List.of(Breakage.COMMIT_BEFORE_CHECKPOINT));

    assertThat(outcomes)
        .singleElement()
        .satisfies(
            outcome -> {
              assertThat(outcome.noticed()).isTrue();
              assertThat(outcome.problems())
                  .anyMatch(problem -> problem.startsWith("EARLY: below/chaos/"));
            });
  }
}
