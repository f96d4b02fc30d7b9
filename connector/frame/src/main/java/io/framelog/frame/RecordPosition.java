/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

/**
 * Where a record lies in Kafka: its identity.
 *
 * @param topic its name; of a cluster with a name, {@code cluster:topic}
 */
public record RecordPosition(String topic, int partition, long offset) {
  /** No name of a topic holds one. */
  private static final char CLUSTER_END = ':';

  /** A record of a cluster. */
  public static RecordPosition in(String cluster, String topic, int partition, long offset) {
    return new RecordPosition(
        cluster.isEmpty() ? topic : cluster + CLUSTER_END + topic, partition, offset);
  }

  /** The name of the cluster; empty if it has none. */
  public String cluster() {
    return topic.substring(0, Math.max(0, topic.indexOf(CLUSTER_END)));
  }

  /** The topic's name in its cluster. */
  public String topicName() {
    return topic.substring(topic.indexOf(CLUSTER_END) + 1);
  }

  @Override
  public String toString() {
    return topic + "-" + partition + "@" + offset;
  }
}
