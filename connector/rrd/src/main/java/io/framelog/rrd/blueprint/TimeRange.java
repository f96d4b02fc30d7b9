/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.blueprint;

/**
 * From one time to another, both inclusive, in units of the timeline.
 *
 * @param max not before {@code min}
 */
public record TimeRange(long min, long max) {
  public TimeRange {
    if (max < min) {
      throw new IllegalArgumentException(
          "A range ends after its start, but was " + min + ".." + max);
    }
  }
}
