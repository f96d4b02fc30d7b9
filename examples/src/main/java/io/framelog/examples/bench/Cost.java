/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What some work took.
 *
 * @param cpuSeconds of this process, or of a program that it ran to its end
 */
record Cost(double wallSeconds, double cpuSeconds) {
  private static final double NANOS = 1e9;

  /** Linux counts the time of programs in ticks of 1/100 second. */
  private static final double TICKS_PER_SECOND = 100;

  /** In {@code /proc/self/stat} after the name in brackets: user and system time of children. */
  private static final int CHILDREN_USER_FIELD = 13;

  /** Work of this process. */
  interface Work {
    void run() throws IOException, InterruptedException;
  }

  static Cost ofHere(Work work) throws IOException, InterruptedException {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpu = system.getProcessCpuTime();
    long wall = System.nanoTime();
    work.run();
    return new Cost((System.nanoTime() - wall) / NANOS, (system.getProcessCpuTime() - cpu) / NANOS);
  }

  /** Work of programs that are started and awaited in it. */
  static Cost ofPrograms(Work work) throws IOException, InterruptedException {
    double cpu = childrenSeconds();
    long wall = System.nanoTime();
    work.run();
    return new Cost((System.nanoTime() - wall) / NANOS, childrenSeconds() - cpu);
  }

  private static double childrenSeconds() throws IOException {
    String stat = Files.readString(Path.of("/proc/self/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[CHILDREN_USER_FIELD])
            + Long.parseLong(fields[CHILDREN_USER_FIELD + 1]))
        / TICKS_PER_SECOND;
  }
}
