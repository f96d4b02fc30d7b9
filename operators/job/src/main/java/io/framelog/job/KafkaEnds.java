/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job;

import io.framelog.connector.announce.KafkaAnnouncements;
import io.framelog.connector.element.DeadLetter;
import io.framelog.connector.element.Decoded;
import io.framelog.connector.source.DeadLetterSerializationSchema;
import io.framelog.connector.source.FrameDeserializationSchema;
import io.framelog.connector.source.TopicRoute;
import io.framelog.job.config.KafkaConfig;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The job's Kafka clients, set for records as large as pictures. */
final class KafkaEnds {
  private static final Map<String, String> CONSUMER_DEFAULTS =
      Map.of(
          ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, Integer.toString(16 << 20),
          ConsumerConfig.FETCH_MAX_BYTES_CONFIG, Integer.toString(64 << 20),
          ConsumerConfig.RECEIVE_BUFFER_CONFIG, Integer.toString(4 << 20));

  // A dead letter is as large as the record it was: Kafka's 1 MiB would fail the job on a large
  // one.
  private static final Map<String, String> PRODUCER_DEFAULTS =
      Map.of(
          ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Integer.toString(64 << 20),
          ProducerConfig.BUFFER_MEMORY_CONFIG, Integer.toString(64 << 20));

  private KafkaEnds() {}

  static KafkaSource<Decoded> source(
      KafkaConfig kafka, List<TopicRoute> routes, FrameDeserializationSchema schema) {
    KafkaSourceBuilder<Decoded> source =
        KafkaSource.<Decoded>builder()
            .setBootstrapServers(kafka.bootstrap())
            .setGroupId(kafka.group())
            .setTopics(routes.stream().flatMap(route -> route.topics().stream()).sorted().toList())
            .setStartingOffsets(start(kafka.start()))
            .setDeserializer(schema)
            .setProperties(properties(CONSUMER_DEFAULTS, kafka));
    return switch (kafka.stop()) {
      case NEVER -> source.build();
      case LATEST -> source.setBounded(OffsetsInitializer.latest()).build();
    };
  }

  static KafkaSink<DeadLetter> deadLetters(KafkaConfig kafka, String topic) {
    Properties producer = properties(PRODUCER_DEFAULTS, kafka);
    return KafkaSink.<DeadLetter>builder()
        .setBootstrapServers(kafka.bootstrap())
        .setKafkaProducerConfig(producer)
        .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
        .setRecordSerializer(
            new DeadLetterSerializationSchema(
                topic, kafka.clientProperties(), maxRequestBytes(producer)))
        .build();
  }

  static KafkaAnnouncements announcements(KafkaConfig kafka, String topic) {
    return new KafkaAnnouncements(topic, kafka.clientProperties());
  }

  /** What the producer's own two limits leave. */
  private static int maxRequestBytes(Properties producer) {
    long request = bytes(producer, ProducerConfig.MAX_REQUEST_SIZE_CONFIG);
    long memory = bytes(producer, ProducerConfig.BUFFER_MEMORY_CONFIG);
    return (int) Math.min(request, memory);
  }

  private static long bytes(Properties producer, String key) {
    String value = producer.getProperty(key).strip();
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "kafka.properties.%s is %s, expected a number of bytes".formatted(key, value), e);
    }
  }

  @SuppressWarnings("deprecation") // the connector still asks for Kafka's old enum
  private static OffsetsInitializer start(KafkaConfig.Start start) {
    return switch (start) {
      case EARLIEST -> OffsetsInitializer.earliest();
      case LATEST -> OffsetsInitializer.latest();
      case GROUP -> OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST);
    };
  }

  private static Properties properties(Map<String, String> defaults, KafkaConfig kafka) {
    Properties properties = new Properties();
    properties.putAll(defaults);
    properties.putAll(kafka.properties());
    return properties;
  }
}
