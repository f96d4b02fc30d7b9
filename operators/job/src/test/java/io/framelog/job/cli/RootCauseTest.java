/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.job.config.ConfigException;
import java.io.IOException;
import java.net.BindException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.flink.util.SerializedThrowable;
import org.junit.jupiter.api.Test;

class RootCauseTest {

  @Test
  void deepestCauseIsTold() {
    Throwable thrown =
        foreign(
            new ExecutionException(
                foreign(
                    new IllegalStateException(
                        "Recovery is suppressed", foreign(new IOException("disk full\nmore"))))));

    assertThat(RootCause.line(thrown)).isEqualTo("IOException: disk full");
  }

  @Test
  void causeThatSaysNothingIsPassedOver() {
    Throwable thrown = foreign(new IOException("upload failed", new InterruptedException()));

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
        foreign(
            new RuntimeException(
                "job failed", new SerializedThrowable(foreign(new IOException("disk full")))));

    assertThat(RootCause.line(thrown)).isEqualTo("IOException: disk full");
  }

  @Test
  void messageOfOurOwnIsToldEvenIfALibraryIsBelow() {
    Throwable thrown =
        foreign(
            new RuntimeException(
                new IOException(
                    "port 9092 is not free, name another: Address already in use",
                    foreign(new BindException("Address already in use")))));

    assertThat(RootCause.line(thrown))
        .isEqualTo("port 9092 is not free, name another: Address already in use");
  }

  @Test
  void whatOurMessageLeavesOutIsAdded() {
    Throwable thrown =
        new SerializedThrowable(
            new IllegalStateException(
                "a batch of camera front could not be encoded",
                foreign(new IOException("out of memory"))));

    assertThat(RootCause.line(thrown))
        .isEqualTo("a batch of camera front could not be encoded: IOException: out of memory");
  }

  @Test
  void aNumberThatCouldNotBeReadIsToldByWhoeverKnowsWhatItIsFor() {
    Throwable thrown =
        foreign(
            new IllegalArgumentException(
                "Could not parse value 'x' for key 'memory'",
                foreign(new NumberFormatException("text does not start with a number"))));

    assertThat(RootCause.line(thrown))
        .isEqualTo("IllegalArgumentException: Could not parse value 'x' for key 'memory'");
  }

  /** As if a library had thrown it. */
  private static <T extends Throwable> T foreign(T thrown) {
    thrown.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("org.apache.library.Thing", "work", "Thing.java", 1)
        });
    return thrown;
  }
}
