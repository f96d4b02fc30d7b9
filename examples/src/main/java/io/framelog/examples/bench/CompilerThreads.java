/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The time of the threads of this JVM that compile: what a job takes of it in its first minute, and
 * never again.
 */
final class CompilerThreads {
  private static final Path TASKS = Path.of("/proc/self/task");
  private static final List<String> NAMES = List.of("C1 CompilerThre", "C2 CompilerThre");

  /** In a thread's {@code stat} after the name in brackets: user and system time. */
  private static final int USER_FIELD = 11;

  /** Linux counts in ticks of 1/100 second. */
  private static final double TICKS_PER_SECOND = 100;

  private CompilerThreads() {}

  static double cpuSeconds() throws IOException {
    long ticks = 0;
    try (Stream<Path> tasks = Files.list(TASKS)) {
      for (Path task : (Iterable<Path>) tasks::iterator) {
        ticks += ticks(task);
      }
    }
    return ticks / TICKS_PER_SECOND;
  }

  private static long ticks(Path task) throws IOException {
    String stat;
    try {
      stat = Files.readString(task.resolve("stat"));
    } catch (NoSuchFileException e) {
      // It has ended since it was listed.
      return 0;
    }
    int end = stat.lastIndexOf(')');
    if (!NAMES.contains(stat.substring(stat.indexOf('(') + 1, end))) {
      return 0;
    }
    String[] fields = stat.substring(end + 2).split(" ", -1);
    return Long.parseLong(fields[USER_FIELD]) + Long.parseLong(fields[USER_FIELD + 1]);
  }
}
