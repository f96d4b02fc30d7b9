/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.audit;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads topics from their beginning to the end that they have now, without a consumer group. */
final class TopicReader implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);

  /** Fewer unwanted records than these are read and dropped: a seek throws away what is fetched. */
  private static final long READ_ANYWAY = 500;

  private final KafkaConsumer<byte[], byte[]> consumer;

  /** Takes a record. */
  interface Records {
    /** The first offset at or after that one which is wanted. */
    long next(TopicPartition partition, long from);

    void take(ConsumerRecord<byte[], byte[]> taken) throws Exception;
  }

  /**
   * @param client properties of Kafka's clients, with the brokers
   */
  TopicReader(Map<String, String> client) {
    Map<String, Object> properties = new HashMap<>(client);
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
    consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /**
   * Reads some of the topics that there are. Skips what is not wanted, as far as it pays.
   *
   * @param choice which topics of those there are; others that it names hold nothing
   */
  void read(UnaryOperator<Set<String>> choice, Records records) throws Exception {
    Map<String, List<PartitionInfo>> existing = consumer.listTopics();
    List<TopicPartition> partitions =
        choice.apply(existing.keySet()).stream()
            .flatMap(topic -> existing.getOrDefault(topic, List.of()).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    if (partitions.isEmpty()) {
      return;
    }
    consumer.assign(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    for (Map.Entry<TopicPartition, Long> begin : consumer.beginningOffsets(partitions).entrySet()) {
      consumer.seek(begin.getKey(), begin.getValue());
    }
    while (advance(partitions, ends, records)) {
      for (ConsumerRecord<byte[], byte[]> each : consumer.poll(POLL)) {
        TopicPartition partition = new TopicPartition(each.topic(), each.partition());
        if (each.offset() < ends.get(partition)
            && records.next(partition, each.offset()) == each.offset()) {
          records.take(each);
        }
      }
    }
  }

  /** Moves to the next wanted records; whether there are any. */
  private boolean advance(
      List<TopicPartition> partitions, Map<TopicPartition, Long> ends, Records records) {
    for (TopicPartition partition : partitions) {
      long position = consumer.position(partition);
      long end = ends.get(partition);
      long next = position < end ? Math.min(records.next(partition, position), end) : end;
      if (next >= end) {
        consumer.pause(List.of(partition));
      } else if (next - position > READ_ANYWAY) {
        consumer.seek(partition, next);
      }
    }
    return consumer.paused().size() < partitions.size();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
