/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.source;

import io.framelog.frame.RecordPosition;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.api.common.accumulators.Accumulator;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a job has read: for each partition the offset behind its last record. A job that worked
 * off all it read gives it with its result, and whoever keeps no state of the job can go on from
 * there.
 */
public final class ReadOffsets
    implements Accumulator<RecordPosition, ConcurrentHashMap<TopicPartition, Long>> {
  private static final long serialVersionUID = 1L;

  /** Under which it is found in a job's result. */
  public static final String NAME = "framelog-read-offsets";

  /** Concurrent, because the engine reads it while the task goes on. */
  private final ConcurrentHashMap<TopicPartition, Long> next = new ConcurrentHashMap<>();

  @Override
  public void add(RecordPosition read) {
    next.merge(new TopicPartition(read.topic(), read.partition()), read.offset() + 1, Math::max);
  }

  @Override
  public ConcurrentHashMap<TopicPartition, Long> getLocalValue() {
    return next;
  }

  @Override
  public void resetLocal() {
    next.clear();
  }

  @Override
  public void merge(Accumulator<RecordPosition, ConcurrentHashMap<TopicPartition, Long>> other) {
    for (Map.Entry<TopicPartition, Long> entry : other.getLocalValue().entrySet()) {
      next.merge(entry.getKey(), entry.getValue(), Math::max);
    }
  }

  @Override
  @SuppressWarnings("CopyConstructor") // Flink's interface asks for clone
  public ReadOffsets clone() {
    ReadOffsets copy = new ReadOffsets();
    copy.next.putAll(next);
    return copy;
  }
}
