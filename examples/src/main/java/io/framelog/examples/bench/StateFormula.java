/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.bench;

/**
 * What a job that passes pictures through keeps in state, in bytes as the heap backend writes them
 * to a checkpoint: the frames of open slices, and 16 bytes for each frame within the horizon.
 */
final class StateFormula {
  /** Ids, times and offsets that a frame has in a chunk, beside its picture. */
  private static final long FRAME_BYTES = 60;

  /** Its capture time and the hash of its payload. */
  private static final long INDEX_BYTES = 16;

  /** Names and positions of a camera with an open part. */
  private static final long CAMERA_BYTES = 2_000;

  private StateFormula() {}

  /**
   * After so many seconds of capture time from the start of a slice.
   *
   * @param seconds less than the horizon
   */
  static long bytes(Traffic traffic, int seconds, int sliceSeconds) {
    long frames = (long) seconds * traffic.framesPerSecond();
    long open = (frames - 1) % ((long) sliceSeconds * traffic.framesPerSecond()) + 1;
    long camera =
        open * (traffic.pictureBytes() + FRAME_BYTES) + frames * INDEX_BYTES + CAMERA_BYTES;
    return camera * traffic.cameras();
  }
}
