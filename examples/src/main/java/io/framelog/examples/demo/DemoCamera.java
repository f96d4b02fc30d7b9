/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.demo;

import io.framelog.examples.check.EntityKey;
import io.framelog.frame.CameraId;
import io.framelog.job.publish.CameraStream;
import io.framelog.job.publish.CaptureTimes;

/**
 * The cameras of the demo; {@code demo.yaml} says what is made of each topic. All start at one
 * fixed instant, so that every run publishes the same frames.
 */
enum DemoCamera {
  CUP("handheld", "cup", "demo-video", "cup-handheld-480p.mp4", Clock.CLIP),
  BOX("handheld", "box", "demo-video", "box-handheld-480p.mp4", Clock.CLIP),
  LEFT("stereo", "left", "demo-raw", "stereo-chessboard-2cam/left", Clock.FIVE_A_SECOND),
  RIGHT("stereo", "right", "demo-jpeg", "stereo-chessboard-2cam/right", Clock.FIVE_A_SECOND);

  /** 2026-01-01T12:00:00.000000001Z: the odd nanosecond shows that none is lost. */
  static final long START_NANOS = 1_767_268_800_000_000_001L;

  /** 5 frames a second, and 7 ns more: nothing on the road may round a capture time. */
  private static final long STEREO_PERIOD_NANOS = 200_000_007L;

  private enum Clock {
    /** When the clip shows the frame. */
    CLIP,
    /** For pictures, which have no times of their own. */
    FIVE_A_SECOND
  }

  private final String device;
  private final String camera;
  private final String topic;
  private final String footage;
  private final Clock clock;

  DemoCamera(String device, String camera, String topic, String footage, Clock clock) {
    this.device = device;
    this.camera = camera;
    this.topic = topic;
    this.footage = footage;
    this.clock = clock;
  }

  /** Each device records by itself. */
  CameraStream stream() {
    return new CameraStream(topic, new CameraId(device, camera), "demo-" + device);
  }

  /** A clip, or a directory of pictures, in the footage directory. */
  String footage() {
    return footage;
  }

  CaptureTimes times() {
    return switch (clock) {
      case CLIP -> CaptureTimes.ofClip(START_NANOS);
      case FIVE_A_SECOND -> (index, frame) -> START_NANOS + index * STEREO_PERIOD_NANOS;
    };
  }

  /** Where its frames must be found. */
  EntityKey entity() {
    return EntityKey.of(stream().recording(), "/" + device + "/" + camera);
  }
}
