/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.demo;

import io.framelog.connector.source.DeadLetterSerializationSchema;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads why records became dead letters. */
final class DeadLetterTopic {
  private static final Duration POLL = Duration.ofMillis(200);

  private DeadLetterTopic() {}

  /** One line per dead letter that is there now. */
  static List<String> read(String bootstrap, String topic) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<String> letters = new ArrayList<>();
      while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
        consumer.poll(POLL).forEach(letter -> letters.add(describe(letter)));
      }
      return letters;
    }
  }

  private static String describe(ConsumerRecord<byte[], byte[]> letter) {
    return "a record of topic %s became a dead letter: %s, %s"
        .formatted(
            text(letter, DeadLetterSerializationSchema.TOPIC),
            text(letter, DeadLetterSerializationSchema.REASON),
            text(letter, DeadLetterSerializationSchema.MESSAGE));
  }

  private static String text(ConsumerRecord<byte[], byte[]> letter, String header) {
    Header found = letter.headers().lastHeader(header);
    return found == null ? "?" : new String(found.value(), StandardCharsets.UTF_8);
  }
}
