/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.config;

import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** The records that a job ends before. */
public sealed interface ReadTo {

  /** It does not end. */
  record Never() implements ReadTo {}

  /** Those that come after the job has started. */
  record Latest() implements ReadTo {}

  /** The first with such a timestamp or a later one; what is there now if there is none. */
  record Time(Instant instant) implements ReadTo {}

  /** Those with these offsets; partitions that are not named are read to what is there now. */
  record Offsets(Map<TopicPartition, Long> offsets) implements ReadTo {
    public Offsets {
      offsets = Map.copyOf(offsets);
    }
  }
}
