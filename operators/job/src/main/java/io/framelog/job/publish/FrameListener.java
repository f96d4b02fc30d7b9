/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.publish;

/** Hears of each frame that is handed to Kafka, in order. */
@FunctionalInterface
public interface FrameListener {

  /**
   * A frame goes out.
   *
   * @param captureNanos nanoseconds since the Unix epoch
   * @param jpeg the record's value; not to be changed
   */
  void published(long captureNanos, byte[] jpeg);

  /** Hears nothing. */
  static FrameListener none() {
    return (captureNanos, jpeg) -> {};
  }
}
