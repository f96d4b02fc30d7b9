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
 * @param disasters which strike, in rounds
 * @param agents {@code -javaagent} options of TaskManagers, which break the job
 */
record ChaosSettings(
    Path directory,
    Duration atLeast,
    long seed,
    S3Server.Make store,
    List<Disaster> disasters,
    List<String> agents) {

  ChaosSettings {
    disasters = List.copyOf(disasters);
    agents = List.copyOf(agents);
  }

  /** A run with every disaster, on a job that is whole. */
  static ChaosSettings of(Path directory, Duration atLeast, long seed, S3Server.Make store) {
    return new ChaosSettings(
        directory, atLeast, seed, store, List.of(Disaster.values()), List.of());
  }

  /** The same with other disasters, on a job that an agent breaks. */
  ChaosSettings broken(Path otherDirectory, List<Disaster> otherDisasters, String agent) {
    return new ChaosSettings(otherDirectory, atLeast, seed, store, otherDisasters, List.of(agent));
  }
}
