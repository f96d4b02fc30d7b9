/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.config;

import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** The records that a job without a checkpoint to go on from begins with. */
public sealed interface ReadFrom {

  /** The first that are there. */
  record Earliest() implements ReadFrom {}

  /** Those that come after the job has started. */
  record Latest() implements ReadFrom {}

  /** Where the consumer group stopped; the earliest where it has not been yet. */
  record Group() implements ReadFrom {}

  /** The first with such a timestamp or a later one. */
  record Time(Instant instant) implements ReadFrom {}

  /** Those with these offsets; in partitions that are not named, the earliest. */
  record Offsets(Map<TopicPartition, Long> offsets) implements ReadFrom {
    public Offsets {
      offsets = Map.copyOf(offsets);
    }
  }
}
