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
        startNanos
            + frame
                .ptsNanos()
                .orElseThrow(
                    () ->
                        new IOException(
                            "Pictures of a folder have no times: give a frame rate or a table of times, "
                                + frame.name()));
  }

  /** Evenly spaced, beginning at {@code startNanos}. */
  static CaptureTimes evenly(long startNanos, FrameRate rate) {
    return (index, frame) -> startNanos + rate.nanosOf(index);
  }
}
