/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.config;

import io.framelog.operators.BatchRule;
import io.framelog.operators.Encoding;
import io.framelog.operators.SliceRule;
import java.util.List;
import java.util.Optional;

/**
 * Which topics are read and what is made of their frames.
 *
 * @param topics exact names
 * @param recording of records that name none; empty rejects them
 * @param entity template of the Rerun entity, with {@code {device}} and {@code {camera}}
 * @param maxPartBytes a part is closed before it exceeds this
 */
public record RouteConfig(
    String name,
    List<String> topics,
    Optional<String> recording,
    String entity,
    Encoding encoding,
    SliceRule slices,
    BatchRule batches,
    long maxPartBytes) {

  public RouteConfig {
    topics = List.copyOf(topics);
  }
}
