/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import java.io.Serializable;
import java.time.Duration;

/**
 * Where the frames of a track are cut into batches.
 *
 * @param durationNanos capture time that a batch covers
 * @param minFrames a batch of a slow camera covers more time, to have at least so many frames
 * @param maxBytes a batch is cut before it holds more than this; one frame always fits
 * @param disorderNanos how far a frame may be behind the camera's newest and still be put in order
 */
public record BatchRule(long durationNanos, int minFrames, long maxBytes, long disorderNanos)
    implements Serializable {

  public BatchRule {
    if (durationNanos < 1 || minFrames < 1 || maxBytes < 1 || disorderNanos < 0) {
      throw new IllegalArgumentException(
          "a batch needs a positive duration, frame count and size and no negative disorder, but had"
              + " %s, %d, %d bytes and %s"
                  .formatted(
                      Duration.ofNanos(durationNanos),
                      minFrames,
                      maxBytes,
                      Duration.ofNanos(disorderNanos)));
    }
  }
}
