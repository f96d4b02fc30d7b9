/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import java.util.HashMap;
import java.util.Map;

/**
 * How large the keyed state of cameras is, or will be with the next checkpoint: an estimate that
 * counts what grows. Cameras are counted from when they are first seen after a restore. Not
 * thread-safe.
 */
final class StateSize {
  /**
   * A waiting frame takes its payload and, with a recording and an entity of usual length, this.
   */
  static final long FRAME_BYTES = 200;

  /** A frame within the horizon: its time and a hash. */
  static final long INDEX_BYTES = 16;

  /** A camera and each recording of it that is remembered, without their names. */
  static final long CAMERA_BYTES = 100;

  static final long TRACK_BYTES = 200;

  private final Map<String, Long> bytesByCamera = new HashMap<>();
  private long bytes;

  void count(String key, CameraBuffer camera) {
    forget(key);
    long size = of(camera);
    bytesByCamera.put(key, size);
    bytes += size;
  }

  void forget(String key) {
    Long known = bytesByCamera.remove(key);
    bytes -= known == null ? 0 : known;
  }

  long bytes() {
    return bytes;
  }

  static long of(CameraBuffer camera) {
    return CAMERA_BYTES
        + TRACK_BYTES * camera.tracks.size()
        + camera.waitingBytes()
        + FRAME_BYTES * camera.waitingFrames()
        + INDEX_BYTES * camera.indexedFrames;
  }
}
