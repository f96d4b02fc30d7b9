/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.bench;

import io.framelog.examples.FileTrees;
import io.framelog.examples.TextTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.flink.runtime.checkpoint.AbstractCheckpointStats;

/**
 * What state and checkpoints hold, against {@link StateFormula}. A checkpoint is made after each
 * interval of capture time, however fast that passes: state depends on nothing else.
 */
final class StateBench {
  private static final int SLICE_SECONDS = 60;
  private static final int PARALLELISM = 2;
  private static final List<Integer> INTERVALS_SECONDS = List.of(10, 60);
  private static final double MEGABYTE = 1e6;

  private StateBench() {}

  /** A checkpoint: what it refers to, and what of it is new. */
  private record Checkpoint(int atSeconds, long stateBytes, long writtenBytes) {}

  static int run(Traffic traffic, int seconds, List<RoadJob.Backend> backends, PrintWriter out)
      throws IOException, InterruptedException {
    TextTable table =
        new TextTable(
            "backend",
            "checkpoint after",
            "largest state, MB",
            "state : formula",
            "written, MB",
            "written : received");
    try (BenchSite site = BenchSite.open(PARALLELISM)) {
      for (RoadJob.Backend backend : backends) {
        for (int interval : INTERVALS_SECONDS) {
          Traffic sent = traffic.on("state-" + backend + "-" + interval);
          row(table, backend, interval, sent, checkpoints(site, sent, backend, interval, seconds));
        }
      }
    }
    table.lines().forEach(out::println);
    return 0;
  }

  private static List<Checkpoint> checkpoints(
      BenchSite site, Traffic traffic, RoadJob.Backend backend, int interval, int seconds)
      throws IOException, InterruptedException {
    List<Checkpoint> made = new ArrayList<>();
    Path output = site.newOutput();
    try (TrafficPublisher publisher = TrafficPublisher.to(site.bootstrap(), traffic)) {
      RoadJob job = RoadJob.on(traffic, output, backend, PARALLELISM);
      BenchRun run = site.cluster().submit(job.graph(site.bootstrap()));
      for (int at = interval; at <= seconds; at += interval) {
        publisher.publish(interval);
        run.awaitRead(publisher.published());
        AbstractCheckpointStats stats = run.checkpoint();
        made.add(new Checkpoint(at, stats.getStateSize(), stats.getCheckpointedSize()));
      }
      run.drain();
    }
    FileTrees.delete(output);
    return made;
  }

  private static void row(
      TextTable table,
      RoadJob.Backend backend,
      int interval,
      Traffic traffic,
      List<Checkpoint> checkpoints) {
    List<Double> ratios = new ArrayList<>();
    long largest = 0;
    long written = 0;
    for (Checkpoint each : checkpoints) {
      ratios.add(
          (double) each.stateBytes()
              / StateFormula.bytes(traffic, each.atSeconds(), SLICE_SECONDS));
      largest = Math.max(largest, each.stateBytes());
      written += each.writtenBytes();
    }
    int seconds = checkpoints.get(checkpoints.size() - 1).atSeconds();
    table.row(
        backend.toString(),
        interval + " s",
        "%.1f".formatted(largest / MEGABYTE),
        Spread.of(ratios).toString(),
        "%.1f".formatted(written / MEGABYTE),
        String.format(Locale.ROOT, "%.2f", (double) written / traffic.bytes(seconds)));
  }
}
