/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.generic;

import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.TimeNotation;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where in messages of one kind the picture is, and how everything else is found. */
interface MessageLayout {

  /** The path of the picture. */
  String dataPath();

  /**
   * Takes a message apart.
   *
   * @throws FrameRejectedException if it is not a message of this layout
   */
  Parts parts(ByteBuffer body, FrameLimits limits) throws FrameRejectedException;

  /** How a field writes instants, where the layout knows it. */
  default Optional<TimeNotation> timeNotation(String path) {
    return Optional.empty();
  }

  /**
   * A message taken apart.
   *
   * @param picture shares the body's array unless the picture was written as text; {@code null} if
   *     the message has none
   */
  record Parts(@Nullable ByteBuffer picture, MessageValues values) {}
}
