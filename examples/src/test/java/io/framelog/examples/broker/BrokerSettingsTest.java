/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BrokerSettingsTest {

  @Test
  void defaultsAreAnyFreePortAndSixteenMebibytes() {
    assertThat(BrokerSettings.in(Path.of("data")))
        .isEqualTo(new BrokerSettings(Path.of("data"), 0, 16_777_216));
  }

  @Test
  void portBeyondTheLastOneIsRefused() {
    assertThatThrownBy(() -> BrokerSettings.in(Path.of("data")).onPort(65_536))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a port is 1 to 65535, or 0 for any that is free, but was 65536");
  }

  @Test
  void messagesNeedSomeSize() {
    assertThatThrownBy(() -> new BrokerSettings(Path.of("data"), 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("maxMessageBytes must be at least 1 but was 0");
  }
}
