/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.bench;

import io.framelog.examples.FileTrees;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.flink.streaming.api.graph.StreamGraph;

/**
 * How a job worked off what lay in a topic.
 *
 * @param megabytesPerSecond payload, from the submission till all of it is visible in files
 * @param cpuSecondsPerGigabyte of this process without its compiler: the broker has another process
 */
record Throughput(double megabytesPerSecond, double cpuSecondsPerGigabyte) {
  private static final double MEGABYTE = 1e6;
  private static final double GIGABYTE = 1e9;

  /** Runs a job over so many records, then deletes what it wrote. */
  static Throughput measure(
      BenchCluster cluster, StreamGraph job, Path output, long records, long bytes)
      throws IOException, InterruptedException {
    double compilers = CompilerThreads.cpuSeconds();
    Cost cost =
        Cost.ofHere(
            () -> {
              BenchRun run = cluster.submit(job);
              run.awaitRead(records);
              run.drain();
            });
    FileTrees.delete(output);
    double cpuSeconds = cost.cpuSeconds() - (CompilerThreads.cpuSeconds() - compilers);
    return new Throughput(bytes / MEGABYTE / cost.wallSeconds(), cpuSeconds / (bytes / GIGABYTE));
  }
}
