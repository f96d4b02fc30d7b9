/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.demo;

import io.framelog.examples.check.EntityKey;
import io.framelog.frame.CameraId;

/** The cameras of the demo; {@code demo.yaml} says what is made of each topic. */
enum DemoCamera {
  CUP("handheld", "cup", "demo-video", "cup-handheld-480p.mp4"),
  BOX("handheld", "box", "demo-video", "box-handheld-480p.mp4"),
  LEFT("stereo", "left", "demo-raw", "stereo-chessboard-2cam/left"),
  RIGHT("stereo", "right", "demo-jpeg", "stereo-chessboard-2cam/right");

  private final CameraId id;
  private final String topic;
  private final String footage;

  DemoCamera(String device, String camera, String topic, String footage) {
    this.id = new CameraId(device, camera);
    this.topic = topic;
    this.footage = footage;
  }

  CameraId id() {
    return id;
  }

  /** Each device records by itself. */
  String recording() {
    return "demo-" + id.device();
  }

  String topic() {
    return topic;
  }

  /** A clip, or a directory of pictures, in the footage directory. */
  String footage() {
    return footage;
  }

  /** Where its frames must be found. */
  EntityKey entity() {
    return EntityKey.of(recording(), "/" + id.device() + "/" + id.camera());
  }
}
