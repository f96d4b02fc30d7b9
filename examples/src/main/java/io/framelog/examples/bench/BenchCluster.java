/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.bench;

import io.framelog.examples.JobCounters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.graph.StreamGraph;

/** A Flink cluster in this process with one TaskManager, for one job after another. */
final class BenchCluster implements AutoCloseable {
  private final MiniCluster cluster;
  private final JobCounters counters;
  private final Path folder;

  private BenchCluster(MiniCluster cluster, JobCounters counters, Path folder) {
    this.cluster = cluster;
    this.counters = counters;
    this.folder = folder;
  }

  /**
   * Starts it.
   *
   * @param folder where checkpoints and temporary files go
   */
  static BenchCluster start(Path folder, int slots) throws IOException {
    JobCounters counters = JobCounters.named(folder.toString());
    Map<String, String> options = new HashMap<>(counters.flinkOptions());
    options.put("execution.checkpointing.dir", folder.resolve("checkpoints").toUri().toString());
    options.put("io.tmp.dirs", Files.createDirectories(folder.resolve("tmp")).toString());
    options.put("restart-strategy.type", "fixed-delay");
    options.put("restart-strategy.fixed-delay.attempts", "5");
    options.put("restart-strategy.fixed-delay.delay", "100 ms");
    options.put("taskmanager.memory.managed.size", "256m");
    options.put("web.checkpoints.history", "1000");
    MiniCluster cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(Configuration.fromMap(options))
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(slots)
                .withRandomPorts()
                .build());
    try {
      cluster.start();
    } catch (Exception e) {
      counters.close();
      throw new IOException("Flink's cluster did not start: " + e.getMessage(), e);
    }
    return new BenchCluster(cluster, counters, folder);
  }

  /** Starts a job; one runs at a time. */
  BenchRun submit(StreamGraph graph) throws IOException, InterruptedException {
    return BenchRun.start(cluster, counters, folder.resolve("savepoints"), graph);
  }

  @Override
  public void close() throws IOException {
    try {
      cluster.close();
    } catch (Exception e) {
      throw new IOException("Flink's cluster did not stop: " + e.getMessage(), e);
    } finally {
      counters.close();
    }
  }
}
