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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/**
 * What a kill costs while cameras send: the TaskManager goes with all that it holds, half an
 * interval after a checkpoint, and another takes its place.
 */
final class RecoveryBench {
  private static final int PARALLELISM = 2;
  private static final int SLICE_SECONDS = 60;
  private static final long POLL_MILLIS = 20;
  private static final double MILLIS_PER_SECOND = 1e3;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double MEGABYTE = 1e6;

  /** How far the job was. */
  private record Sample(long nanos, long read, long published) {}

  /**
   * A recovery.
   *
   * @param stateBytes of the checkpoint that was restored
   * @param restoreSeconds from the kill till the checkpoint was handed to new tasks
   * @param caughtUpSeconds from the kill till the newest frames were read again
   * @param readAgain frames that were read twice
   * @param sinceCheckpointSeconds from the checkpoint to the kill
   */
  private record Recovery(
      long stateBytes,
      double restoreSeconds,
      double caughtUpSeconds,
      long readAgain,
      double sinceCheckpointSeconds) {}

  private final Traffic traffic;
  private final int seconds;
  private final BenchRun run;
  private final TrafficPublisher publisher;
  private final List<Sample> samples = new ArrayList<>();

  private RecoveryBench(Traffic traffic, int seconds, BenchRun run, TrafficPublisher publisher) {
    this.traffic = traffic;
    this.seconds = seconds;
    this.run = run;
    this.publisher = publisher;
  }

  static int run(
      Traffic traffic, int seconds, List<RoadJob.Backend> backends, int rounds, PrintWriter out)
      throws IOException, InterruptedException {
    TextTable table =
        new TextTable(
            "backend",
            "state, MB",
            "since checkpoint, s",
            "restored after, s",
            "caught up after, s",
            "read again, MB",
            "read again, s of traffic");
    for (RoadJob.Backend backend : backends) {
      List<Recovery> recoveries = new ArrayList<>();
      for (int round = 0; round < rounds; round++) {
        recoveries.add(recovery(traffic, seconds, backend));
      }
      double bytesPerSecond = traffic.bytes(1);
      table.row(
          backend.toString(),
          spread(recoveries.stream().map(r -> r.stateBytes() / MEGABYTE).toList()),
          spread(recoveries.stream().map(Recovery::sinceCheckpointSeconds).toList()),
          spread(recoveries.stream().map(Recovery::restoreSeconds).toList()),
          spread(recoveries.stream().map(Recovery::caughtUpSeconds).toList()),
          spread(
              recoveries.stream()
                  .map(r -> r.readAgain() * traffic.pictureBytes() / MEGABYTE)
                  .toList()),
          spread(
              recoveries.stream()
                  .map(r -> r.readAgain() * traffic.pictureBytes() / bytesPerSecond)
                  .toList()));
    }
    table.lines().forEach(out::println);
    return 0;
  }

  private static String spread(List<Double> values) {
    return Spread.of(values).toString();
  }

  private static Recovery recovery(Traffic traffic, int seconds, RoadJob.Backend backend)
      throws IOException, InterruptedException {
    try (BenchSite site = BenchSite.open(PARALLELISM);
        TrafficPublisher publisher = TrafficPublisher.to(site.bootstrap(), traffic)) {
      Path output = site.newOutput();
      RoadJob job =
          new RoadJob(
              output,
              traffic.topic(),
              backend,
              PARALLELISM,
              checkpointMillis(seconds),
              SLICE_SECONDS,
              RoadJob.Slices.ALIGNED);
      BenchRun run = site.cluster().submit(job.graph(site.bootstrap()));
      Recovery recovery = new RecoveryBench(traffic, seconds, run, publisher).measure();
      FileTrees.delete(output);
      return recovery;
    }
  }

  /** A quarter of the run: 10 s, as fleets have, in one of 40 s. */
  private static long checkpointMillis(int seconds) {
    return TimeUnit.SECONDS.toMillis(seconds) / 4;
  }

  private Recovery measure() throws IOException, InterruptedException {
    FutureTask<Void> cameras =
        new FutureTask<>(
            () -> {
              publisher.publishLive(seconds);
              return null;
            });
    new Thread(cameras, "framelog-cameras").start();
    run.awaitCheckpoint(); // the first one holds little
    long before = run.awaitCheckpoint();
    sampleFor(checkpointMillis(seconds) / 2);
    long killedMillis = System.currentTimeMillis();
    long killedNanos = System.nanoTime();
    run.killTasks();
    while (!cameras.isDone()) {
      sampleFor(POLL_MILLIS);
    }
    try {
      cameras.get();
    } catch (ExecutionException e) {
      throw new IOException("publishing failed: " + e.getCause(), e.getCause());
    }
    run.drain();
    var restored = run.checkpoints().getLatestRestoredCheckpoint();
    long readAgain = run.recordsRead() - publisher.published();
    return new Recovery(
        restored.getStateSize(),
        (restored.getRestoreTimestamp() - killedMillis) / MILLIS_PER_SECOND,
        (caughtUp(killedNanos, readAgain) - killedNanos) / NANOS_PER_SECOND,
        readAgain,
        (killedMillis - before) / MILLIS_PER_SECOND);
  }

  private void sampleFor(long millis) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    do {
      samples.add(new Sample(System.nanoTime(), run.recordsRead(), publisher.published()));
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    } while (System.nanoTime() < end);
  }

  /** When only frames of the last half second were not read yet. */
  private long caughtUp(long killedNanos, long readAgain) throws IOException {
    long atMostBehind = traffic.frames(1) / 2;
    for (Sample sample : samples) {
      if (sample.nanos() > killedNanos
          && sample.read() - readAgain >= sample.published() - atMostBehind) {
        return sample.nanos();
      }
    }
    throw new IOException(
        "the job did not catch up within %d s; record for longer".formatted(seconds));
  }
}
