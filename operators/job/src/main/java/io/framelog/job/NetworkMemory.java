/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job;

import io.framelog.job.config.JobConfig;
import io.framelog.job.config.KafkaConfig;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.configuration.TaskManagerOptions;

/**
 * Memory of a TaskManager for frames on their way to the operator of their camera. In each slot
 * there has to be room for a frame of the largest size, and for the buffers that Flink keeps for
 * each other subtask:
 *
 * <pre>
 * slots · (max-record-size + (3 · parallelism + 8) · segment size)
 * </pre>
 *
 * <p>Two buffers belong to each channel that comes in, one to each that goes out, and eight to all.
 */
public final class NetworkMemory {
  private static final long BUFFERS_OF_A_CHANNEL = 3;
  private static final long FLOATING_BUFFERS = 8;

  private NetworkMemory() {}

  /** What a TaskManager with so many slots needs, in bytes. */
  public static long neededBytes(JobConfig config, int slots, long segmentBytes) {
    long largestRecordBytes =
        config.clusters().stream().mapToLong(KafkaConfig::maxRecordBytes).max().orElseThrow();
    long buffers = BUFFERS_OF_A_CHANNEL * config.flink().parallelism() + FLOATING_BUFFERS;
    return slots * (largestRecordBytes + buffers * segmentBytes);
  }

  /** For a cluster inside this process, whose one TaskManager has all slots. */
  public static void makeRoom(Configuration engine, JobConfig config) {
    if (engine.contains(TaskManagerOptions.NETWORK_MEMORY_MAX)
        || engine.contains(TaskManagerOptions.NETWORK_MEMORY_MIN)) {
      return;
    }
    long bytes =
        Math.max(
            TaskManagerOptions.NETWORK_MEMORY_MIN.defaultValue().getBytes(),
            neededBytes(config, config.flink().parallelism(), segmentBytes(engine)));
    engine.set(TaskManagerOptions.NETWORK_MEMORY_MIN, new MemorySize(bytes));
    engine.set(TaskManagerOptions.NETWORK_MEMORY_MAX, new MemorySize(bytes));
  }

  /**
   * Checks what is configured; what the TaskManagers work out for themselves is not known here.
   *
   * @throws IllegalArgumentException if it is too little
   */
  static void requireRoom(ReadableConfig engine, JobConfig config) {
    MemorySize limit =
        engine.getOptional(TaskManagerOptions.NETWORK_MEMORY_MAX).orElse(MemorySize.MAX_VALUE);
    int slots = engine.get(TaskManagerOptions.NUM_TASK_SLOTS);
    long needed = neededBytes(config, slots, segmentBytes(engine));
    if (limit.getBytes() < needed) {
      throw new IllegalArgumentException(
          "%s is %s, expected at least %s for %d slots at parallelism %d: raise it, or lower kafka.max-record-size to what your frames have"
              .formatted(
                  TaskManagerOptions.NETWORK_MEMORY_MAX.key(),
                  limit.toHumanReadableString(),
                  new MemorySize(needed).toHumanReadableString(),
                  slots,
                  config.flink().parallelism()));
    }
  }

  private static long segmentBytes(ReadableConfig engine) {
    return engine.get(TaskManagerOptions.MEMORY_SEGMENT_SIZE).getBytes();
  }
}
