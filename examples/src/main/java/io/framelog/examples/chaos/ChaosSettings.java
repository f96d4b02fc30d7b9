/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

import io.framelog.examples.store.S3Server;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How a run goes.
 *
 * @param directory for all that is written; made if it is missing, must be empty
 * @param atLeast how long frames are sent; every disaster strikes once, even if that takes longer
 * @param seed of the order of disasters, the faults of the store and the cameras
 * @param agents {@code -javaagent} options of TaskManagers, which break the job
 */
public record ChaosSettings(
    Path directory, Duration atLeast, long seed, S3Server.Make store, List<String> agents) {

  public ChaosSettings {
    agents = List.copyOf(agents);
  }
}
