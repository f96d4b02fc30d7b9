/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.broker;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Tells whether a consumer group has read some topics to their ends. A Flink job commits its
 * offsets when a checkpoint is complete: what is committed is safe in it.
 */
public final class ConsumedTopics implements AutoCloseable {
  private final Admin admin;
  private final String group;
  private final Map<TopicPartition, OffsetSpec> partitions;

  /**
   * Asks the broker which partitions the topics have.
   *
   * @throws IOException if it does not know them
   */
  public ConsumedTopics(EmbeddedBroker broker, String group, Collection<String> topics)
      throws IOException, InterruptedException {
    this.admin = broker.admin();
    this.group = group;
    try {
      this.partitions =
          admin.describeTopics(topics).allTopicNames().get().values().stream()
              .flatMap(ConsumedTopics::partitions)
              .collect(Collectors.toMap(each -> each, each -> OffsetSpec.latest()));
    } catch (ExecutionException e) {
      admin.close();
      throw new IOException("topics %s are not known: %s".formatted(topics, e.getMessage()), e);
    }
  }

  private static Stream<TopicPartition> partitions(TopicDescription topic) {
    return topic.partitions().stream()
        .map(partition -> new TopicPartition(topic.name(), partition.partition()));
  }

  /** How many records are not committed yet. */
  public long lag() throws IOException, InterruptedException {
    try {
      Map<TopicPartition, OffsetAndMetadata> committed =
          admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
      long lag = 0;
      for (var end : admin.listOffsets(partitions).all().get().entrySet()) {
        OffsetAndMetadata done = committed.get(end.getKey());
        lag += end.getValue().offset() - (done == null ? 0 : done.offset());
      }
      return lag;
    } catch (ExecutionException e) {
      throw new IOException(
          "offsets of group '%s' could not be read: %s".formatted(group, e.getMessage()), e);
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
