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

/** The same bytes a second from ever more cameras: smaller pictures, not fewer frames. */
final class CamerasBench {
  private static final List<Integer> TIMES = List.of(1, 10, 100);
  private static final int PARALLELISM = 2;
  private static final int SLICE_SECONDS = 5;
  private static final long CHECKPOINT_MILLIS = 1_000;
  private static final double MEGABYTE = 1e6;

  /** What a job at rest holds, with all that was read in open slices. */
  private record Weight(long heapBytes, long stateBytes, long formulaBytes) {}

  private final BenchSite site;
  private final List<Traffic> fleets;
  private final int seconds;
  private final RoadJob.Backend backend;

  private CamerasBench(BenchSite site, List<Traffic> fleets, int seconds, RoadJob.Backend backend) {
    this.site = site;
    this.fleets = fleets;
    this.seconds = seconds;
    this.backend = backend;
  }

  static int run(
      Traffic traffic,
      int seconds,
      List<RoadJob.Backend> backends,
      int warmUp,
      int rounds,
      PrintWriter out)
      throws IOException, InterruptedException {
    List<Traffic> fleets =
        TIMES.stream().map(times -> traffic.spreadOver(traffic.cameras() * times)).toList();
    try (BenchSite site = BenchSite.open(PARALLELISM)) {
      for (Traffic fleet : fleets) {
        try (TrafficPublisher publisher = TrafficPublisher.to(site.bootstrap(), fleet)) {
          publisher.publish(seconds);
        }
      }
      for (RoadJob.Backend backend : backends) {
        new CamerasBench(site, fleets, seconds, backend).run(warmUp, rounds, out);
      }
    }
    return 0;
  }

  private void run(int warmUp, int rounds, PrintWriter out)
      throws IOException, InterruptedException {
    List<List<Throughput>> measured = new ArrayList<>();
    for (int round = -warmUp; round < rounds; round++) {
      List<Throughput> next = new ArrayList<>();
      for (Traffic fleet : fleets) {
        next.add(throughput(fleet));
      }
      if (round >= 0) {
        measured.add(next);
      }
    }
    TextTable table =
        new TextTable(
            backend.toString(),
            "MB/s",
            "ratio",
            "CPU s/GB",
            "heap, MB",
            "state, MB",
            "state : formula");
    for (int i = 0; i < fleets.size(); i++) {
      int fleet = i;
      Weight weight = weigh(fleets.get(i));
      table.row(
          fleets.get(i).toString(),
          Spread.of(measured.stream().map(m -> m.get(fleet).megabytesPerSecond()).toList())
              .toString(),
          Spread.of(
                  measured.stream()
                      .map(m -> m.get(fleet).megabytesPerSecond() / m.get(0).megabytesPerSecond())
                      .toList())
              .toString(),
          Spread.of(measured.stream().map(m -> m.get(fleet).cpuSecondsPerGigabyte()).toList())
              .toString(),
          "%.0f".formatted(weight.heapBytes() / MEGABYTE),
          "%.1f".formatted(weight.stateBytes() / MEGABYTE),
          String.format(Locale.ROOT, "%.2f", (double) weight.stateBytes() / weight.formulaBytes()));
    }
    table.lines().forEach(out::println);
    out.flush();
  }

  private Throughput throughput(Traffic fleet) throws IOException, InterruptedException {
    Path output = site.newOutput();
    RoadJob job =
        new RoadJob(
            output,
            fleet.topic(),
            backend,
            PARALLELISM,
            CHECKPOINT_MILLIS,
            SLICE_SECONDS,
            RoadJob.Slices.SPREAD);
    return Throughput.measure(
        site.cluster(),
        job.graph(site.bootstrap()),
        output,
        fleet.frames(seconds),
        fleet.bytes(seconds));
  }

  /** With a quarter of the bytes: they are all on the heap at once. */
  private Weight weigh(Traffic fleet) throws IOException, InterruptedException {
    Traffic light =
        new Traffic(
            fleet.topic() + "-light-" + backend,
            fleet.cameras(),
            fleet.framesPerSecond(),
            fleet.pictureBytes() / 4);
    Path output = site.newOutput();
    try (TrafficPublisher publisher = TrafficPublisher.to(site.bootstrap(), light)) {
      publisher.publish(seconds);
    }
    long before = heapBytes();
    RoadJob job = RoadJob.on(light, output, backend, PARALLELISM);
    BenchRun run = site.cluster().submit(job.graph(site.bootstrap()));
    run.awaitRead(light.frames(seconds));
    long stateBytes = run.checkpoint().getStateSize();
    long heapBytes = heapBytes() - before;
    run.drain();
    FileTrees.delete(output);
    return new Weight(
        heapBytes, stateBytes, StateFormula.bytes(light, seconds, job.sliceSeconds()));
  }

  private static long heapBytes() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
