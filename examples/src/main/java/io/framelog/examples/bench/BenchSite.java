/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.bench;

import io.framelog.examples.FileTrees;
import io.framelog.examples.Interruptible;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A broker in a process of its own, and a Flink cluster in this one. */
final class BenchSite implements AutoCloseable {
  private final Path folder;
  private final BrokerProcess broker;
  private final BenchCluster cluster;
  private int outputs;

  private BenchSite(Path folder, BrokerProcess broker, BenchCluster cluster) {
    this.folder = folder;
    this.broker = broker;
    this.cluster = cluster;
  }

  static BenchSite open(int slots) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("framelog-bench-");
    BrokerProcess broker = BrokerProcess.start(folder.resolve("kafka"));
    return new BenchSite(folder, broker, BenchCluster.start(folder.resolve("flink"), slots));
  }

  String bootstrap() {
    return broker.bootstrap();
  }

  BenchCluster cluster() {
    return cluster;
  }

  /** An empty directory that no run has written to. */
  Path newOutput() throws IOException {
    return Files.createDirectories(folder.resolve("output-" + outputs++));
  }

  @Override
  public void close() throws IOException {
    Interruptible.finish(
        () -> {
          try (broker) {
            cluster.close();
          }
          FileTrees.delete(folder);
        });
  }
}
