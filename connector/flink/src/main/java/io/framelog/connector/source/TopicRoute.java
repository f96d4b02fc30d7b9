/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.source;

import io.framelog.frame.FrameRoute;
import java.io.Serializable;
import java.util.Set;

/**
 * Which topics a wiring rule reads.
 *
 * @param topics exact names
 * @param frames what the rule adds to their records
 */
public record TopicRoute(Set<String> topics, FrameRoute frames) implements Serializable {

  public TopicRoute {
    topics = Set.copyOf(topics);
    if (topics.isEmpty()) {
      throw new IllegalArgumentException("route '" + frames.name() + "' names no topic");
    }
  }
}
