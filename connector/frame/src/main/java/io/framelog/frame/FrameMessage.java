/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A frame as its message says it, before the route has said whose it is.
 *
 * @param payload the encoded picture. The record's own array where the message is nothing else,
 *     otherwise the one copy that is made of it
 * @param captureNanos what the message says of when it was taken, nanoseconds since the Unix epoch;
 *     {@code null} if it says nothing
 * @param fields everything else it says
 */
public record FrameMessage(
    Content content, byte[] payload, @Nullable Long captureNanos, MessageFields fields) {

  /** {@link #captureNanos()} for those who ask. */
  public OptionalLong capture() {
    return captureNanos == null ? OptionalLong.empty() : OptionalLong.of(captureNanos);
  }
}
