/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.generic;

import com.google.protobuf.Descriptors.Descriptor;
import io.framelog.frame.FrameRejectedException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** The one message that is written as a scalar: seconds and nanoseconds. */
final class ProtobufTimestamp {
  private static final String NAME = "google.protobuf.Timestamp";
  private static final int SECONDS = 1;
  private static final int NANOS = 2;

  private ProtobufTimestamp() {}

  static boolean is(Descriptor message) {
    return message.getFullName().equals(NAME);
  }

  /** Seconds with nine decimals, such as {@code 1764000000.123456789}; else empty. */
  static Optional<String> text(Descriptor message, ByteBuffer bytes) throws FrameRejectedException {
    if (!is(message)) {
      return Optional.empty();
    }
    long seconds = number(message, SECONDS, bytes);
    long nanos = number(message, NANOS, bytes);
    if (nanos < 0 || nanos > 999_999_999) {
      throw ProtobufWalk.malformed(
          "has a Timestamp with %d nanoseconds, but they are 0 to 999999999".formatted(nanos));
    }
    // Nanoseconds count forward, also from seconds before the epoch.
    return seconds < 0 && nanos > 0
        ? Optional.of(
            "%s%d.%09d".formatted(seconds == -1 ? "-" : "", seconds + 1, 1_000_000_000 - nanos))
        : Optional.of("%d.%09d".formatted(seconds, nanos));
  }

  private static long number(Descriptor message, int number, ByteBuffer bytes)
      throws FrameRejectedException {
    ProtobufValue value =
        ProtobufWalk.find(
            bytes,
            List.of(
                new ProtobufPath.Step(
                    message.findFieldByNumber(number), /* index= */ 0, /* key= */ "")));
    return value instanceof ProtobufValue.Numeric found ? found.bits() : 0;
  }
}
