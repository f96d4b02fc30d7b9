/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What is native is given back, in a process whose Java heap has a fixed size.
 *
 * <p>{@code -Dframelog.soak=5000} takes that many batches; the default is 200, too few for a slope.
 */
class SoakTest {
  private static final int BATCHES = Integer.getInteger("framelog.soak", 200);

  /** Memory settles while the allocator and the code warm up; only then is growth a leak. */
  private static final int WARM_UP_BATCHES = 1000;

  private static final double MAX_MEGABYTES_PER_THOUSAND = 1;

  /**
   * Has glibc return what is freed to Linux at once. Otherwise it keeps it in steps of megabytes,
   * up and down, in which a leak could hide.
   */
  static final Map<String, String> GIVES_BACK =
      Map.of(
          "MALLOC_ARENA_MAX",
          "1",
          "MALLOC_TRIM_THRESHOLD_",
          "65536",
          "MALLOC_MMAP_THRESHOLD_",
          "65536",
          "MALLOC_TOP_PAD_",
          "0",
          "SVT_LOG",
          "1");

  /** In a short run: less than a picture for each batch would make. */
  private static final double MAX_SHORT_RUN_MEGABYTES = 40;

  @Test
  void memoryStaysFlat() throws IOException, InterruptedException {
    List<String> lines =
        JavaProcess.run(
            Soak.class,
            GIVES_BACK,
            List.of(
                "-Xms128m",
                "-Xmx128m",
                "-XX:+AlwaysPreTouch",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"),
            Integer.toString(BATCHES));
    assertThat(lines).hasSize(BATCHES);
    List<long[]> points = lines.stream().map(SoakTest::numbers).toList();
    assertThat(points.get(BATCHES - 1)[1]).as("samples").isGreaterThan(2L * BATCHES);

    if (BATCHES > 2 * WARM_UP_BATCHES) {
      double slope = 1000 * slope(points.subList(WARM_UP_BATCHES, BATCHES)) / (1 << 20);
      System.out.printf(
          "%.2f MB per 1,000 batches from batch %d on; %d MB resident at the end%n",
          slope, WARM_UP_BATCHES, points.get(BATCHES - 1)[2] >> 20);
      assertThat(slope).isLessThan(MAX_MEGABYTES_PER_THOUSAND);
    } else {
      long growth = points.get(BATCHES - 1)[2] - points.get(BATCHES / 2)[2];
      assertThat(growth / (double) (1 << 20)).isLessThan(MAX_SHORT_RUN_MEGABYTES);
    }
  }

  private static long[] numbers(String line) {
    return List.of(line.split(" ", -1)).stream().mapToLong(Long::parseLong).toArray();
  }

  /** Of bytes over batches, by least squares. */
  private static double slope(List<long[]> points) {
    double meanX = points.stream().mapToLong(point -> point[0]).average().orElseThrow();
    double meanY = points.stream().mapToLong(point -> point[2]).average().orElseThrow();
    double above = 0;
    double below = 0;
    for (long[] point : points) {
      above += (point[0] - meanX) * (point[2] - meanY);
      below += (point[0] - meanX) * (point[0] - meanX);
    }
    return above / below;
  }
}
