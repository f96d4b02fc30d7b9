/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.image;

import io.framelog.frame.Content;
import io.framelog.frame.FrameMessage;
import io.framelog.frame.MessageFields;
import org.jspecify.annotations.Nullable;

/**
 * A picture that was checked, and what is known of it.
 *
 * @param bytes the whole array is the picture. Nobody writes to it
 */
public record Payload(Content content, byte[] bytes) {

  /**
   * The message that it came in.
   *
   * @param captureNanos what the message says of when it was taken, nanoseconds since the Unix
   *     epoch; {@code null} if it says nothing
   */
  public FrameMessage message(@Nullable Long captureNanos, MessageFields fields) {
    return new FrameMessage(content, bytes, captureNanos, fields);
  }
}
