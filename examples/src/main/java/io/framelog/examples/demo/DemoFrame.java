/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.demo;

import io.framelog.examples.check.SentFrame;

/**
 * A frame to publish.
 *
 * @param captureNanos nanoseconds since the Unix epoch
 */
record DemoFrame(DemoCamera camera, long captureNanos, byte[] jpeg) {

  SentFrame sent() {
    return new SentFrame(camera.entity(), captureNanos, jpeg);
  }
}
