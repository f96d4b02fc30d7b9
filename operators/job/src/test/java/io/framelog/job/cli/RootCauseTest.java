/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.job.config.ConfigException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.flink.util.SerializedThrowable;
import org.junit.jupiter.api.Test;

class RootCauseTest {

  @Test
  void deepestCauseIsTold() {
    Throwable thrown =
        new ExecutionException(
            new IllegalStateException(
                "Recovery is suppressed", new IOException("disk full\nmore")));

    assertThat(RootCause.line(thrown)).isEqualTo("IOException: disk full");
  }

  @Test
  void causeThatSaysNothingIsPassedOver() {
    Throwable thrown = new IOException("upload failed", new InterruptedException());

    assertThat(RootCause.line(thrown)).isEqualTo("IOException: upload failed");
  }

  @Test
  void withoutAnyMessageTheKindIsTold() {
    assertThat(RootCause.line(new StackOverflowError())).isEqualTo("StackOverflowError");
  }

  @Test
  void messagesOfOurOwnStandAlone() {
    assertThat(RootCause.line(new ConfigException("job.yaml", List.of())))
        .isEqualTo("job.yaml has 0 problems:");
  }

  @Test
  void causeThatCameOverTheWireKeepsItsName() {
    Throwable thrown =
        new RuntimeException("job failed", new SerializedThrowable(new IOException("disk full")));

    assertThat(RootCause.line(thrown)).isEqualTo("IOException: disk full");
  }
}
