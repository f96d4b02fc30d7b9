/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

import java.util.Objects;

/**
 * The source of one ordered sequence of frames: a camera on a device. It is the key of everything:
 * order, duplicates, batches and parts are decided per camera.
 *
 * @param device the robot or vehicle; empty where records name none
 * @param camera the camera on it, never blank
 */
public record CameraId(String device, String camera) implements Comparable<CameraId> {

  /** Longest accepted device or camera name, in characters. */
  public static final int MAX_NAME_LENGTH = 200;

  public CameraId {
    Objects.requireNonNull(device, "device");
    if (camera.isBlank()) {
      throw new IllegalArgumentException("a camera needs a name, but it was blank");
    }
    if (device.length() > MAX_NAME_LENGTH || camera.length() > MAX_NAME_LENGTH) {
      throw new IllegalArgumentException(
          "device and camera names may have at most "
              + MAX_NAME_LENGTH
              + " characters, but had "
              + device.length()
              + " and "
              + camera.length());
    }
  }

  /**
   * Text that is different for different cameras: device and camera joined by a slash, a slash or
   * backslash inside the device preceded by a backslash.
   */
  public String key() {
    return device.isEmpty()
        ? camera
        : device.replace("\\", "\\\\").replace("/", "\\/") + "/" + camera;
  }

  @Override
  public int compareTo(CameraId other) {
    int byDevice = device.compareTo(other.device);
    return byDevice != 0 ? byDevice : camera.compareTo(other.camera);
  }

  @Override
  public String toString() {
    return key();
  }
}
