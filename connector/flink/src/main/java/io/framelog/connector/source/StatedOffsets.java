/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;
import org.apache.kafka.common.TopicPartition;

/**
 * Offsets that are stated for some partitions. The others are read whole: from their first record,
 * or to what is there when the job starts.
 */
public final class StatedOffsets implements OffsetsInitializer {
  private static final long serialVersionUID = 1L;

  /** Which end of a partition the offsets are for. */
  public enum End {
    /** The first record that is read. */
    START,
    /** The first record that is not. */
    STOP
  }

  private final End end;
  private final HashMap<TopicPartition, Long> offsets;

  public StatedOffsets(End end, Map<TopicPartition, Long> offsets) {
    this.end = end;
    this.offsets = new HashMap<>(offsets);
  }

  @Override
  public Map<TopicPartition, Long> getPartitionOffsets(
      Collection<TopicPartition> partitions, PartitionOffsetsRetriever broker) {
    Map<TopicPartition, Long> result = new HashMap<>();
    List<TopicPartition> others = new ArrayList<>();
    for (TopicPartition partition : partitions) {
      Long offset = offsets.get(partition);
      if (offset == null) {
        others.add(partition);
      } else {
        result.put(partition, offset);
      }
    }
    result.putAll(
        switch (end) {
          case START -> broker.beginningOffsets(others);
          case STOP -> broker.endOffsets(others);
        });
    return result;
  }

  /** For an offset whose record is gone. */
  @Override
  @SuppressWarnings("deprecation") // the connector still asks for Kafka's old enum
  public OffsetResetStrategy getAutoOffsetResetStrategy() {
    return OffsetResetStrategy.EARLIEST;
  }
}
