/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

import java.util.Map;

/**
 * A format that can be named in a route. Formats are found by {@link java.util.ServiceLoader}: a
 * jar with a further one makes it known by a line in {@code
 * META-INF/services/io.framelog.frame.FrameFormat}.
 */
public interface FrameFormat {

  /** The name that routes and the {@code frame-format} header use, such as {@code image}. */
  String name();

  /**
   * A decoder of this format.
   *
   * @param options what the route says under {@code options}; each has to be known
   * @throws IllegalArgumentException if an option is unknown, missing or has a value out of range;
   *     the message names it, its value and what is expected
   */
  FrameDecoder decoder(Map<String, String> options);
}
