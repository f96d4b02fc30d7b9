/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

import io.framelog.connector.source.DeadLetterSerializationSchema;
import io.framelog.frame.FrameHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The records that the job set aside. */
final class DeadLetters {
  private static final Duration POLL = Duration.ofMillis(200);

  private DeadLetters() {}

  /** A frame by the two things that identify it in its record. */
  record Key(String camera, long captureNanos) {}

  /** Each frame that was set aside, however often, and why. */
  static Map<Key, String> read(String bootstrap, String topic) {
    Map<Key, String> reasons = new HashMap<>();
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
      while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
        for (ConsumerRecord<byte[], byte[]> letter : consumer.poll(POLL)) {
          Key key =
              new Key(
                  text(letter, FrameHeaders.CAMERA_ID),
                  Long.parseLong(text(letter, FrameHeaders.CAPTURE_TS_NS)));
          reasons.put(key, text(letter, DeadLetterSerializationSchema.REASON));
        }
      }
    }
    return reasons;
  }

  private static String text(ConsumerRecord<byte[], byte[]> letter, String name) {
    Header header = letter.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }
}
