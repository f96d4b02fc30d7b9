/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.bench;

import io.framelog.frame.CameraId;
import io.framelog.job.publish.CameraStream;

/**
 * What the cameras of a fleet send: each a picture of one size at each tick of a clock.
 *
 * @param topic where they send it
 * @param cameras ten of a device, whose frames are of one recording
 */
record Traffic(String topic, int cameras, int framesPerSecond, int pictureBytes) {
  static final int PARTITIONS = 4;

  /** The start of an hour: slices that are cut at multiples of their length begin here, too. */
  static final long FIRST_NANOS = 1_767_225_600_000_000_000L;

  private static final int CAMERAS_PER_DEVICE = 10;
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  Traffic {
    if (cameras < 1 || framesPerSecond < 1 || pictureBytes < 1) {
      throw new IllegalArgumentException(
          "cameras, frames per second and bytes of a picture must be at least 1, but were %d, %d, %d"
              .formatted(cameras, framesPerSecond, pictureBytes));
    }
  }

  /** The same on another topic. */
  Traffic on(String otherTopic) {
    return new Traffic(otherTopic, cameras, framesPerSecond, pictureBytes);
  }

  /** As many bytes a second from so many cameras. */
  Traffic spreadOver(int otherCameras) {
    return new Traffic(
        topic + "-of-" + otherCameras,
        otherCameras,
        framesPerSecond,
        Math.toIntExact((long) pictureBytes * cameras / otherCameras));
  }

  long frames(int seconds) {
    return (long) seconds * framesPerSecond * cameras;
  }

  long bytes(int seconds) {
    return frames(seconds) * pictureBytes;
  }

  CameraStream stream(int camera) {
    String device = "robot" + camera / CAMERAS_PER_DEVICE;
    String name = "camera" + camera % CAMERAS_PER_DEVICE;
    return new CameraStream(topic, new CameraId(device, name), "drive-" + device);
  }

  long captureNanos(long tick) {
    return FIRST_NANOS + tick * NANOS_PER_SECOND / framesPerSecond;
  }

  @Override
  public String toString() {
    return "%,d cameras, %d frames/s of %,d bytes"
        .formatted(cameras, framesPerSecond, pictureBytes);
  }
}
