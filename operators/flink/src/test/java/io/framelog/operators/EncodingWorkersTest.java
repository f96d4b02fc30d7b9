/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;

class EncodingWorkersTest {

  @Test
  void onePerProcessorTravelsAsARuleNotAsANumber() throws Exception {
    byte[] submitted = InstantiationUtil.serializeObject(EncodingWorkers.onePerProcessor());

    EncodingWorkers arrived =
        InstantiationUtil.deserializeObject(submitted, getClass().getClassLoader());

    assertThat(arrived.count()).isEqualTo(Runtime.getRuntime().availableProcessors());
    assertThat(arrived).isEqualTo(EncodingWorkers.onePerProcessor());
  }

  @Test
  void aFixedNumberIsTakenAsItIs() {
    assertThat(EncodingWorkers.of(7).count()).isEqualTo(7);
  }

  @Test
  void noWorkersAreRefused() {
    assertThatThrownBy(() -> EncodingWorkers.of(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("workers must be at least 1 but was 0");
  }
}
