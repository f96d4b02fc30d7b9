/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

/**
 * Which pictures an encoder takes.
 *
 * @param multiple what both sides must be divisible by
 */
record FrameLimits(int minSide, int maxSide, long maxPixels, int multiple) {

  boolean accept(int width, int height) {
    return Math.min(width, height) >= minSide
        && Math.max(width, height) <= maxSide
        && (long) width * height <= maxPixels
        && width % multiple == 0
        && height % multiple == 0;
  }

  @Override
  public String toString() {
    return "%d to %d pixels a side and at most %d in all%s"
        .formatted(
            minSide,
            maxSide,
            maxPixels,
            multiple == 1 ? "" : ", both sides divisible by " + multiple);
  }
}
