/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.config;

import java.util.HashMap;
import java.util.Map;

/**
 * A cluster that records come from.
 *
 * @param name by which routes name it; empty if there is only one
 * @param bootstrap {@code host:port} of one or more brokers, separated by commas
 * @param group consumer group, under which progress is shown
 * @param maxRecordBytes of the largest record: fetches and buffers are made for it
 * @param properties passed to every Kafka client as they are
 */
public record KafkaConfig(
    String name,
    String bootstrap,
    String group,
    ReadFrom start,
    ReadTo stop,
    Isolation isolation,
    int maxRecordBytes,
    Map<String, String> properties) {

  /** Which records of transactions are read. */
  public enum Isolation {
    READ_UNCOMMITTED,
    READ_COMMITTED
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

  /** This cluster, asked at other brokers. */
  public KafkaConfig at(String brokers) {
    return new KafkaConfig(
        name, brokers, group, start, stop, isolation, maxRecordBytes, properties);
  }

  /** This cluster with a property of its clients, unless it has one of that name. */
  KafkaConfig withDefault(String key, String value) {
    Map<String, String> more = new HashMap<>(properties);
    more.putIfAbsent(key, value);
    return new KafkaConfig(name, bootstrap, group, start, stop, isolation, maxRecordBytes, more);
  }

  /** Without secrets. */
  @Override
  public String toString() {
    return "KafkaConfig[name=%s, bootstrap=%s, group=%s, start=%s, stop=%s, isolation=%s, maxRecordBytes=%d, properties=%s]"
        .formatted(
            name,
            bootstrap,
            group,
            start,
            stop,
            isolation,
            maxRecordBytes,
            Secrets.masked(properties));
  }
}
