/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.publish;

import java.io.IOException;

/** Says when each frame was captured. */
@FunctionalInterface
public interface CaptureTimes {

  /**
   * The capture time of a frame.
   *
   * @param index of the frame in its source, from 0
   * @return nanoseconds since the Unix epoch
   * @throws IOException if the frame has none; the message names it and the way out
   */
  long captureNanos(long index, SourceFrame frame) throws IOException;

  /** The clip's own times, beginning at {@code startNanos}. */
  static CaptureTimes ofClip(long startNanos) {
    return (index, frame) ->
        sum(
            startNanos,
            frame
                .ptsNanos()
                .orElseThrow(
                    () ->
                        new IOException(
                            "Pictures of a folder have no times: give a frame rate or a table of times, "
                                + frame.name())),
            frame);
  }

  /** Evenly spaced, beginning at {@code startNanos}. */
  static CaptureTimes evenly(long startNanos, FrameRate rate) {
    return (index, frame) -> sum(startNanos, rate.nanosOf(index), frame);
  }

  private static long sum(long startNanos, long sinceNanos, SourceFrame frame) throws IOException {
    try {
      return Math.addExact(startNanos, sinceNanos);
    } catch (ArithmeticException e) {
      throw new IOException(
          "%s would be captured %d ns after the start time %d, which 64 bits do not hold: start earlier"
              .formatted(frame.name(), sinceNanos, startNanos),
          e);
    }
  }
}
