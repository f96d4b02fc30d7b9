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
import java.util.List;

/**
 * How many objects there are: for each camera and hour 3600 / slice of each kind, whatever the
 * checkpoint interval and the parallelism.
 */
final class ObjectsBench {
  private static final int SLICE_SECONDS = 10;
  private static final List<Long> INTERVALS_MILLIS = List.of(100L, 1_000L, 3_600_000L);
  private static final List<Integer> PARALLELISMS = List.of(1, 2);
  private static final int SECONDS_PER_HOUR = 3_600;

  private ObjectsBench() {}

  /**
   * Measures all combinations.
   *
   * @param seconds a multiple of the slice
   * @return 1 if the number of objects is another in any of them, or frames are missing; else 0
   */
  static int run(Traffic traffic, int seconds, PrintWriter out)
      throws IOException, InterruptedException {
    if (seconds % SLICE_SECONDS != 0) {
      throw new IllegalArgumentException(
          "whole slices of %d s are recorded, but %d s are none".formatted(SLICE_SECONDS, seconds));
    }
    long expected = (long) traffic.cameras() * (seconds / SLICE_SECONDS);
    boolean asExpected = true;
    TextTable table =
        new TextTable(
            "checkpoints each", "parallelism", "kind", "objects", "camera-hour", "verdict");
    try (BenchSite site = BenchSite.open(/* slots= */ 2);
        TrafficPublisher publisher = TrafficPublisher.to(site.bootstrap(), traffic)) {
      publisher.publish(seconds);
      for (long interval : INTERVALS_MILLIS) {
        for (int parallelism : PARALLELISMS) {
          ObjectCounts objects = objects(site, traffic, seconds, interval, parallelism);
          asExpected &= objects.areOneEach(expected);
          objects
              .byKind()
              .forEach(
                  (kind, count) ->
                      table.row(
                          interval + " ms",
                          Integer.toString(parallelism),
                          kind,
                          Long.toString(count),
                          Long.toString(
                              count * SECONDS_PER_HOUR / ((long) seconds * traffic.cameras())),
                          count == expected ? "as expected" : "not " + expected));
        }
      }
    }
    table.lines().forEach(out::println);
    return asExpected ? 0 : 1;
  }

  /** The objects that a job makes of the topic. */
  private static ObjectCounts objects(
      BenchSite site, Traffic traffic, int seconds, long checkpointMillis, int parallelism)
      throws IOException, InterruptedException {
    Path output = site.newOutput();
    RoadJob job =
        new RoadJob(
            output,
            traffic.topic(),
            RoadJob.Backend.HEAP,
            parallelism,
            checkpointMillis,
            SLICE_SECONDS,
            RoadJob.Slices.ALIGNED);
    BenchRun run = site.cluster().submit(job.graph(site.bootstrap()));
    run.awaitRead(traffic.frames(seconds));
    run.drain();
    long published = run.framesPublished();
    if (published != traffic.frames(seconds)) {
      throw new IOException(
          "%d frames were sent, but %d are published"
              .formatted(traffic.frames(seconds), published));
    }
    try {
      return ObjectCounts.of(output);
    } finally {
      FileTrees.delete(output);
    }
  }
}
