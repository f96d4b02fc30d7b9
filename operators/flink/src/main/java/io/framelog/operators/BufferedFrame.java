/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.frame.Frame;

/**
 * A frame that waits in a camera's buffer.
 *
 * @param sequence its key in state: arrival order of the camera
 */
record BufferedFrame(long sequence, Frame frame) {

  long captureNanos() {
    return frame.captureNanos();
  }
}
