/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.examples.store.S3Server;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The short chaos test: every disaster once. */
class ChaosIT {
  private static final long SEED = 20_260_101;

  @TempDir Path directory;

  @Test
  @Timeout(value = 20, unit = TimeUnit.MINUTES)
  void everyFrameIsInStorageOnceWhateverFails() throws Exception {
    ChaosSettings settings =
        ChaosSettings.of(directory.resolve("chaos"), Duration.ZERO, SEED, S3Server.Make.S3_MOCK);

    ChaosReport report = new ChaosRun(settings, System.out::println).run();

    report.lines().forEach(System.out::println);
    assertThat(report.problems()).isEmpty();
    assertThat(report.ok()).isTrue();
  }
}
