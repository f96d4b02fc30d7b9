/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.config;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How the engine runs the job.
 *
 * @param parallelism of every operator of the road
 * @param maxParallelism key groups; fixed for the life of a job's state
 * @param checkpointDirectory with its scheme; empty leaves it to the cluster
 * @param properties options of Flink, by their own names
 */
public record FlinkConfig(
    int parallelism,
    int maxParallelism,
    Duration checkpointInterval,
    Optional<String> checkpointDirectory,
    Map<String, String> properties) {

  public FlinkConfig {
    properties = Map.copyOf(properties);
  }

  /** Without secrets. */
  @Override
  public String toString() {
    return "FlinkConfig[parallelism=%d, maxParallelism=%d, checkpointInterval=%s, checkpointDirectory=%s, properties=%s]"
        .formatted(
            parallelism,
            maxParallelism,
            checkpointInterval,
            checkpointDirectory.orElse("the cluster's"),
            Secrets.masked(properties));
  }
}
