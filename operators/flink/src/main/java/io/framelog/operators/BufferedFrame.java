/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.frame.Content;
import io.framelog.frame.Frame;

/**
 * A frame that waits in a camera's buffer.
 *
 * @param sequence its key in state: arrival order of the camera
 * @param begins whether a batch may begin with it: only a unit of a video stream may not
 */
record BufferedFrame(long sequence, Frame frame, boolean begins) {

  static BufferedFrame of(long sequence, Frame frame) {
    boolean begins =
        !(frame.content() instanceof Content.AccessUnit unit)
            || StreamFormats.codec(unit.format()).looksLikeKeyframe(frame.payload());
    return new BufferedFrame(sequence, frame, begins);
  }

  long captureNanos() {
    return frame.captureNanos();
  }

  boolean isStreamUnit() {
    return frame.content() instanceof Content.AccessUnit;
  }
}
