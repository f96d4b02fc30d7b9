/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.publish;

import java.time.Instant;
import java.util.Locale;

/**
 * What was published.
 *
 * @param bytes of all pictures
 * @param skippedFrames broken ones of the source, left out
 * @param earliestNanos capture time of the earliest frame; 0 if there was none
 * @param latestNanos capture time of the latest frame; 0 if there was none
 */
public record PublishSummary(
    long frames, long bytes, int skippedFrames, long earliestNanos, long latestNanos) {

  /** A line for people. */
  @Override
  public String toString() {
    String broken = skippedFrames == 0 ? "" : ", %d broken left out".formatted(skippedFrames);
    return frames == 0
        ? "no frames" + broken
        : String.format(
            Locale.ROOT,
            "%,d frames%s, %,d bytes, captured %s to %s",
            frames,
            broken,
            bytes,
            instant(earliestNanos),
            instant(latestNanos));
  }

  private static Instant instant(long nanos) {
    return Instant.ofEpochSecond(0, nanos);
  }
}
