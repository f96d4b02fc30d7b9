/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.ros;

import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.MessageFields;
import io.framelog.frame.RejectReason;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a picture was taken, and of what: the first fields of every message here, be it as {@code
 * std_msgs/Header} or as fields of its own.
 *
 * @param sec may be negative
 * @param nanosec less than a second
 */
record Header(int sec, int nanosec, String frameId) {
  private static final int NANOS_PER_SECOND = 1_000_000_000;

  static Header read(CdrReader in) throws FrameRejectedException {
    int sec = in.i32("stamp.sec");
    long nanosec = in.u32("stamp.nanosec");
    if (nanosec >= NANOS_PER_SECOND) {
      throw new FrameRejectedException(
          RejectReason.BAD_CAPTURE_TIME,
          "field 'stamp.nanosec' must be less than a second, but was " + nanosec);
    }
    return new Header(sec, (int) nanosec, in.text("frame_id"));
  }

  /** Nanoseconds since the Unix epoch. A stamp that nobody set is zero. */
  @Nullable Long captureNanos() {
    return sec == 0 && nanosec == 0 ? null : (long) sec * NANOS_PER_SECOND + nanosec;
  }

  /** The fields that every message has, and others by their paths. */
  MessageFields and(MessageFields others) {
    return path ->
        switch (path) {
          case "frame_id", "header.frame_id" -> Optional.of(frameId);
          default -> others.text(path);
        };
  }
}
