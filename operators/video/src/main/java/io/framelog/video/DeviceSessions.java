/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Counts the encoders that this process has open on each device, so that no more are opened than
 * the settings allow. Whoever is one too many waits for another batch to end. The settings of the
 * first to use a device count.
 */
final class DeviceSessions {
  private static final Map<String, Semaphore> FREE = new ConcurrentHashMap<>();

  private DeviceSessions() {}

  /** A session that may be open until this is closed. */
  interface Permit extends AutoCloseable {
    @Override
    void close();
  }

  /** Waits for a session of the backend's device; software has as many as are asked for. */
  static Permit acquire(EncoderBackend backend, DeviceSettings device) {
    if (backend.hardware().isEmpty()) {
      return () -> {};
    }
    Semaphore free =
        FREE.computeIfAbsent(
            backend.hardware() + ":" + device.name(),
            key -> new Semaphore(device.maxSessions(), /* fair= */ true));
    try {
      free.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new VideoException(
          "Interrupted while waiting for one of %d sessions of %s on the device %s"
              .formatted(device.maxSessions(), backend.hardware(), device.shown()));
    }
    return free::release;
  }
}
