/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.bench;

import io.framelog.examples.TextTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Pictures passed through against {@link CopyJob}. Above 1, Framelog is faster, or needs less of
 * the processor.
 */
final class PeerBench {
  private static final int SLICE_SECONDS = 10;
  private static final long CHECKPOINT_MILLIS = 1_000;
  private static final int PARALLELISM = 2;

  private final BenchSite site;
  private final Traffic traffic;
  private final int seconds;
  private final List<Throughput> copies = new ArrayList<>();
  private final Map<RoadJob.Backend, List<Throughput>> roads = new EnumMap<>(RoadJob.Backend.class);

  private PeerBench(BenchSite site, Traffic traffic, int seconds) {
    this.site = site;
    this.traffic = traffic;
    this.seconds = seconds;
  }

  static int run(
      Traffic traffic,
      int seconds,
      List<RoadJob.Backend> backends,
      int warmUp,
      int rounds,
      PrintWriter out)
      throws IOException, InterruptedException {
    try (BenchSite site = BenchSite.open(PARALLELISM);
        TrafficPublisher publisher = TrafficPublisher.to(site.bootstrap(), traffic)) {
      publisher.publish(seconds);
      PeerBench bench = new PeerBench(site, traffic, seconds);
      for (int round = 0; round < warmUp; round++) {
        bench.round(backends);
      }
      bench.forget();
      for (int round = 0; round < rounds; round++) {
        bench.round(backends);
      }
      bench.print(out);
      return 0;
    }
  }

  private void round(List<RoadJob.Backend> backends) throws IOException, InterruptedException {
    copies.add(copy());
    for (RoadJob.Backend backend : backends) {
      roads.computeIfAbsent(backend, unused -> new ArrayList<>()).add(road(backend));
    }
  }

  private void forget() {
    copies.clear();
    roads.clear();
  }

  private Throughput copy() throws IOException, InterruptedException {
    Path output = site.newOutput();
    CopyJob job = new CopyJob(output, traffic.topic(), PARALLELISM, CHECKPOINT_MILLIS);
    return Throughput.measure(
        site.cluster(),
        job.graph(site.bootstrap()),
        output,
        traffic.frames(seconds),
        traffic.bytes(seconds));
  }

  private Throughput road(RoadJob.Backend backend) throws IOException, InterruptedException {
    Path output = site.newOutput();
    RoadJob job =
        new RoadJob(
            output,
            traffic.topic(),
            backend,
            PARALLELISM,
            CHECKPOINT_MILLIS,
            SLICE_SECONDS,
            RoadJob.Slices.SPREAD);
    return Throughput.measure(
        site.cluster(),
        job.graph(site.bootstrap()),
        output,
        traffic.frames(seconds),
        traffic.bytes(seconds));
  }

  private void print(PrintWriter out) {
    TextTable table = new TextTable("job", "MB/s", "ratio", "CPU s/GB", "ratio");
    table.row("copy", speed(copies), "", cpu(copies), "");
    roads.forEach(
        (backend, runs) -> {
          List<Double> speeds = new ArrayList<>();
          List<Double> cpus = new ArrayList<>();
          for (int i = 0; i < runs.size(); i++) {
            speeds.add(runs.get(i).megabytesPerSecond() / copies.get(i).megabytesPerSecond());
            cpus.add(copies.get(i).cpuSecondsPerGigabyte() / runs.get(i).cpuSecondsPerGigabyte());
          }
          table.row(
              "framelog, " + backend,
              speed(runs),
              Spread.of(speeds).toString(),
              cpu(runs),
              Spread.of(cpus).toString());
        });
    table.lines().forEach(out::println);
    out.flush();
  }

  private static String speed(List<Throughput> runs) {
    return Spread.of(runs.stream().map(Throughput::megabytesPerSecond).toList()).toString();
  }

  private static String cpu(List<Throughput> runs) {
    return Spread.of(runs.stream().map(Throughput::cpuSecondsPerGigabyte).toList()).toString();
  }
}
