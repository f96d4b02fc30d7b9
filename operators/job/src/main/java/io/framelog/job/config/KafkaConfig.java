/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.config;

import java.util.HashMap;
import java.util.Map;

/**
 * Where records come from.
 *
 * @param bootstrap {@code host:port} of one or more brokers, separated by commas
 * @param group consumer group, under which progress is shown
 * @param properties passed to every Kafka client as they are
 */
public record KafkaConfig(
    String bootstrap, String group, Start start, Stop stop, Map<String, String> properties) {

  /** The records that a job without a checkpoint to go on from begins with. */
  public enum Start {
    EARLIEST,
    LATEST,
    /** Where the consumer group stopped; the earliest where it has not been yet. */
    GROUP
  }

  /** The records that a job ends with. */
  public enum Stop {
    NEVER,
    /** What is there when the job starts. */
    LATEST
  }

  public KafkaConfig {
    properties = Map.copyOf(properties);
  }

  /** What any client needs to reach the brokers. */
  public Map<String, String> clientProperties() {
    Map<String, String> client = new HashMap<>(properties);
    client.put("bootstrap.servers", bootstrap);
    return client;
  }

  /** Without secrets. */
  @Override
  public String toString() {
    return "KafkaConfig[bootstrap=%s, group=%s, start=%s, stop=%s, properties=%s]"
        .formatted(bootstrap, group, start, stop, Secrets.masked(properties));
  }
}
