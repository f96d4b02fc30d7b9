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
 * @param camera the camera on it, never blank nor made of slashes alone
 */
public record CameraId(String device, String camera) implements Comparable<CameraId> {

  /** Longest accepted device or camera name, in characters. */
  public static final int MAX_NAME_LENGTH = 200;

  public CameraId {
    Objects.requireNonNull(device, "device");
    // Slashes alone are a name that leaves no part of an entity path.
    if (camera.replace("/", "").isBlank()) {
      throw new IllegalArgumentException("a camera needs a name, but it was '" + camera + "'");
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
   * Text that is different for different cameras: device and camera joined by a slash, or the
   * camera alone where there is no device. A backslash precedes each slash and backslash of the
   * first name, so the first slash without one ends the device.
   */
  public String key() {
    return device.isEmpty() ? escaped(camera) : escaped(device) + "/" + camera;
  }

  private static String escaped(String name) {
    return name.replace("\\", "\\\\").replace("/", "\\/");
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
