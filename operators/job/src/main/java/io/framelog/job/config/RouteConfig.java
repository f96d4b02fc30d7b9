/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.config;

import io.framelog.frame.route.RouteRule;
import io.framelog.frame.route.TopicSelection;
import io.framelog.operators.BatchRule;
import io.framelog.operators.Encoding;
import io.framelog.operators.SliceRule;
import java.util.List;

/**
 * Which records are frames, and what is made of them.
 *
 * @param cluster whose topics are meant; empty if there is only one
 * @param maxPartBytes a part is closed before it exceeds this
 */
public record RouteConfig(
    RouteRule wiring,
    String cluster,
    Encoding encoding,
    SliceRule slices,
    BatchRule batches,
    long maxPartBytes) {

  public String name() {
    return wiring.name();
  }

  /** The topics that are named; none where they are matched by a pattern. */
  public List<String> topics() {
    return wiring.topics() instanceof TopicSelection.Names names
        ? names.topics().stream().sorted().toList()
        : List.of();
  }
}
