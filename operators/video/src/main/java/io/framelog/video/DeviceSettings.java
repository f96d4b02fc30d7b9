/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.io.Serializable;

/**
 * Which GPU encodes, and how many encoders may be open on it at once.
 *
 * @param name number of the GPU for NVENC, path such as {@code /dev/dri/renderD128} for VAAPI,
 *     number or name for Vulkan; empty for the machine's first
 * @param maxSessions how many encoders of this process may be open on it at a time; further batches
 *     wait. Consumer GPUs of NVIDIA allow a few for the whole machine
 */
public record DeviceSettings(String name, int maxSessions) implements Serializable {
  /**
   * As many as NVIDIA's drivers allow on the most limited GPUs since 2023, with room for others.
   */
  public static final int DEFAULT_MAX_SESSIONS = 6;

  public DeviceSettings {
    if (maxSessions < 1) {
      throw new IllegalArgumentException("max-sessions must be at least 1, but was " + maxSessions);
    }
    if (name.chars().anyMatch(c -> c < ' ')) {
      throw new IllegalArgumentException("A device's name has no control characters");
    }
  }

  /** The machine's first GPU. */
  public static DeviceSettings defaults() {
    return new DeviceSettings("", DEFAULT_MAX_SESSIONS);
  }

  /** As reports show it. */
  String shown() {
    return name.isEmpty() ? "default" : name;
  }
}
