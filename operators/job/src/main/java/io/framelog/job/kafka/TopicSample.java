/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.kafka;

import io.framelog.frame.FrameRecord;
import io.framelog.frame.RecordHeader;
import io.framelog.frame.RecordPosition;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The last records of a topic. No group is used and no offset is committed.
 *
 * @param partitions of the topic
 * @param stored offsets between the first and the last record, in all partitions
 * @param records of all partitions, in each in their order
 */
public record TopicSample(String topic, int partitions, long stored, List<FrameRecord> records) {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final Duration POLL = Duration.ofMillis(500);

  public TopicSample {
    records = List.copyOf(records);
  }

  /**
   * Reads them.
   *
   * @param client properties of Kafka's clients, with the brokers
   * @param count of records, spread over the partitions
   * @throws IOException if the topic is not there or cannot be read
   */
  public static TopicSample read(Map<String, String> client, String topic, int count)
      throws IOException {
    Map<String, Object> properties = new HashMap<>(client);
    properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis());
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      return read(consumer, topic, count);
    } catch (KafkaException e) {
      throw new IOException(
          "topic '%s' at %s could not be read: %s"
              .formatted(
                  topic, client.get(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG), e.getMessage()),
          e);
    }
  }

  private static TopicSample read(KafkaConsumer<byte[], byte[]> consumer, String topic, int count)
      throws IOException {
    List<PartitionInfo> infos = consumer.partitionsFor(topic);
    if (infos == null || infos.isEmpty()) {
      throw new IOException("there is no topic '%s': check its name".formatted(topic));
    }
    List<TopicPartition> partitions =
        infos.stream().map(info -> new TopicPartition(topic, info.partition())).toList();
    Map<TopicPartition, Long> begin = consumer.beginningOffsets(partitions);
    Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
    consumer.assign(partitions);
    long each = Math.max(1, (count + partitions.size() - 1) / partitions.size());
    long stored = 0;
    for (TopicPartition partition : partitions) {
      stored += end.get(partition) - begin.get(partition);
      consumer.seek(partition, Math.max(begin.get(partition), end.get(partition) - each));
    }
    List<FrameRecord> records = new ArrayList<>();
    long deadlineNanos = System.nanoTime() + TIMEOUT.toNanos();
    while (isBehind(consumer, end) && System.nanoTime() - deadlineNanos < 0) {
      for (ConsumerRecord<byte[], byte[]> read : consumer.poll(POLL)) {
        records.add(frameRecord(read));
      }
    }
    return new TopicSample(topic, partitions.size(), stored, records);
  }

  private static boolean isBehind(
      KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> end) {
    return end.entrySet().stream()
        .anyMatch(partition -> consumer.position(partition.getKey()) < partition.getValue());
  }

  private static FrameRecord frameRecord(ConsumerRecord<byte[], byte[]> read) {
    List<RecordHeader> headers = new ArrayList<>();
    for (Header header : read.headers()) {
      if (header.value() != null) {
        headers.add(new RecordHeader(header.key(), header.value()));
      }
    }
    return new FrameRecord(
        new RecordPosition(read.topic(), read.partition(), read.offset()),
        read.timestamp(),
        read.key(),
        read.value(),
        headers);
  }
}
