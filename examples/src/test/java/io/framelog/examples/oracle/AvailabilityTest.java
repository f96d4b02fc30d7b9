/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class AvailabilityTest {

  private static final String PROPERTY = "framelog.require.nothing";

  @AfterEach
  void clear() {
    System.clearProperty(PROPERTY);
  }

  @Test
  void missingJudgeSkipsTheTest() {
    Availability judge = new Availability("A pretended judge", PROPERTY, () -> "no courthouse");

    assertThatThrownBy(judge::assume)
        .isInstanceOf(TestAbortedException.class)
        .hasMessageContaining("A pretended judge is not available: no courthouse");
  }

  @Test
  void missingJudgeFailsTheTestWhereItIsRequired() {
    System.setProperty(PROPERTY, "true");
    Availability judge = new Availability("A pretended judge", PROPERTY, () -> "no courthouse");

    assertThatThrownBy(judge::assume)
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "A pretended judge is not available: no courthouse"
                + " (required by -Dframelog.require.nothing=true)");
  }

  @Test
  void callWithoutAssumptionFailsWithTheReason() {
    Availability judge = new Availability("A pretended judge", PROPERTY, () -> "no courthouse");

    assertThatThrownBy(judge::require)
        .isInstanceOf(AssertionError.class)
        .hasMessage("A pretended judge is not available: no courthouse");
  }

  @Test
  void presentJudgeIsInstalledOnce() {
    AtomicInteger installs = new AtomicInteger();
    Availability judge =
        new Availability(
            "A pretended judge",
            PROPERTY,
            () -> {
              installs.incrementAndGet();
              return null;
            });

    assertThatCode(judge::assume).doesNotThrowAnyException();
    assertThatCode(judge::require).doesNotThrowAnyException();
    assertThat(installs).hasValue(1);
  }

  @Test
  void pythonBefore311IsTooOld() {
    assertThat(PythonEnvironment.isNewEnough("3.10.13")).isFalse();
    assertThat(PythonEnvironment.isNewEnough("2.7.18")).isFalse();
    assertThat(PythonEnvironment.isNewEnough("3.11.7")).isTrue();
    assertThat(PythonEnvironment.isNewEnough("3.14.0rc2")).isTrue();
  }
}
