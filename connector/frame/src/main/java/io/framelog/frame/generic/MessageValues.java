/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.generic;

import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.MessageFields;
import java.util.Optional;

/** Values of a message by path, and whether they are whole. */
@FunctionalInterface
interface MessageValues {

  /**
   * A scalar as text; empty if the message has none there.
   *
   * @throws FrameRejectedException if what is there is broken
   */
  Optional<String> text(String path) throws FrameRejectedException;

  /** For those who can do without: a field that is broken has no value. */
  default MessageFields fields() {
    return path -> {
      try {
        return text(path);
      } catch (FrameRejectedException e) {
        return Optional.empty();
      }
    };
  }
}
