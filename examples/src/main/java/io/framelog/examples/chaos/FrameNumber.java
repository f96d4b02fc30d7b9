/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

/**
 * What a picture says about itself.
 *
 * @param camera 0 to 255
 * @param number of the frame among the camera's frames, from 0
 */
record FrameNumber(int camera, int number) implements Comparable<FrameNumber> {
  private static final int MAX_CAMERA = 255;

  FrameNumber {
    if (camera < 0 || camera > MAX_CAMERA || number < 0) {
      throw new IllegalArgumentException(
          "a camera is 0 to %d and a number at least 0, but they were %d and %d"
              .formatted(MAX_CAMERA, camera, number));
    }
  }

  @Override
  public int compareTo(FrameNumber other) {
    int byCamera = Integer.compare(camera, other.camera);
    return byCamera != 0 ? byCamera : Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return "frame %d of camera %d".formatted(number, camera);
  }
}
