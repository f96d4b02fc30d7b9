/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DeviceSessionsTest {
  private static CompletableFuture<DeviceSessions.Permit> acquireElsewhere(DeviceSettings device) {
    return CompletableFuture.supplyAsync(() -> DeviceSessions.acquire(Nvenc.av1(), device));
  }

  @Test
  void oneSessionTooManyWaitsForAnotherToEnd() throws Exception {
    DeviceSettings device = new DeviceSettings("waits", /* maxSessions= */ 1);
    DeviceSessions.Permit first = DeviceSessions.acquire(Nvenc.h264(), device);

    CompletableFuture<DeviceSessions.Permit> second = acquireElsewhere(device);

    assertThat(second).isNotDone();
    first.close();
    second.get(1, TimeUnit.MINUTES).close();
  }

  @Test
  void devicesAreCountedApartAndSoftwareNotAtAll() throws Exception {
    DeviceSettings one = new DeviceSettings("apart-1", /* maxSessions= */ 1);
    DeviceSettings two = new DeviceSettings("apart-2", /* maxSessions= */ 1);
    try (DeviceSessions.Permit held = DeviceSessions.acquire(Nvenc.av1(), one)) {
      acquireElsewhere(two).get(1, TimeUnit.MINUTES).close();
      DeviceSessions.acquire(new SvtAv1(), one).close();
      DeviceSessions.acquire(Vaapi.av1(), one).close();
      assertThat(held).isNotNull();
    }
  }

  @Test
  void waitingEndsWhenTheThreadIsInterrupted() {
    DeviceSettings device = new DeviceSettings("interrupted", /* maxSessions= */ 1);
    try (DeviceSessions.Permit held = DeviceSessions.acquire(Nvenc.av1(), device)) {
      assertThat(held).isNotNull();
      Thread.currentThread().interrupt();

      assertThatThrownBy(() -> DeviceSessions.acquire(Nvenc.av1(), device))
          .isInstanceOf(VideoException.class)
          .hasMessage(
              "Interrupted while waiting for one of 1 sessions of nvenc on the device interrupted");
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
