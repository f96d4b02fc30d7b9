/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.envelope;

import java.util.Map;

/**
 * An envelope that can be named in a route. They are found by {@link java.util.ServiceLoader}: a
 * jar with a further one makes it known by a line in {@code
 * META-INF/services/io.framelog.frame.envelope.EnvelopeFormat}.
 */
public interface EnvelopeFormat {

  /** The name that routes use, such as {@code confluent}. */
  String name();

  /**
   * An envelope of this kind.
   *
   * @param options what the route says under its options; each has to be known
   * @throws IllegalArgumentException if an option is unknown, missing or has a value out of range;
   *     the message names it, its value and what is expected
   */
  Envelope envelope(Map<String, String> options);
}
