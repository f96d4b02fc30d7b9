/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.road;

import io.framelog.examples.broker.EmbeddedBroker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What a broker holds, for topics of one partition. */
record BrokerView(EmbeddedBroker broker) {

  long endOffset(String topic) throws Exception {
    TopicPartition partition = new TopicPartition(topic, 0);
    try (Admin admin = broker.admin()) {
      return admin
          .listOffsets(Map.of(partition, OffsetSpec.latest()))
          .partitionResult(partition)
          .get(30, TimeUnit.SECONDS)
          .offset();
    }
  }

  List<ConsumerRecord<byte[], byte[]>> records(String topic) throws Exception {
    long end = endOffset(topic);
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    Properties properties = new Properties();
    properties.put("bootstrap.servers", broker.bootstrap());
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      TopicPartition partition = new TopicPartition(topic, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
      }
    }
    return records;
  }

  /** Waits until a group's committed offsets have reached the ends of the topics. */
  void awaitConsumed(String group, Collection<String> topics) throws Exception {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
    Map<TopicPartition, OffsetAndMetadata> committed = Map.of();
    while (System.nanoTime() < end) {
      try (Admin admin = broker.admin()) {
        committed =
            admin
                .listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(30, TimeUnit.SECONDS);
      }
      if (reached(committed, topics)) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    throw new TimeoutException("group " + group + " committed only " + committed);
  }

  private boolean reached(
      Map<TopicPartition, OffsetAndMetadata> committed, Collection<String> topics)
      throws Exception {
    for (String topic : topics) {
      OffsetAndMetadata offset = committed.get(new TopicPartition(topic, 0));
      if (offset == null || offset.offset() < endOffset(topic)) {
        return false;
      }
    }
    return true;
  }
}
