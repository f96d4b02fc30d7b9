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
import io.framelog.connector.source.RouteTopics;
import io.framelog.connector.source.StatedOffsets;
import io.framelog.job.config.KafkaConfig;
import io.framelog.job.config.ReadFrom;
import io.framelog.job.config.ReadTo;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.KafkaSourceOptions;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The job's Kafka clients, set for records as large as pictures. */
final class KafkaEnds {
  /** New topics and partitions are read after half a minute at most. */
  private static final Duration DISCOVERY_INTERVAL = Duration.ofSeconds(30);

  private static final int RECEIVE_BUFFER_BYTES = 4 << 20;

  /** Several large records in a fetch, from several partitions. */
  private static final int RECORDS_IN_A_FETCH = 4;

  // A dead letter is as large as the record it was: Kafka's 1 MiB would fail the job on a large
  // one.
  private static final Map<String, String> PRODUCER_DEFAULTS =
      Map.of(
          ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Integer.toString(64 << 20),
          ProducerConfig.BUFFER_MEMORY_CONFIG, Integer.toString(64 << 20));

  private KafkaEnds() {}

  static KafkaSource<Decoded> source(
      KafkaConfig kafka, RouteTopics topics, FrameDeserializationSchema schema) {
    KafkaSourceBuilder<Decoded> source =
        KafkaSource.<Decoded>builder()
            .setBootstrapServers(kafka.bootstrap())
            .setGroupId(kafka.group())
            .setKafkaSubscriber(topics)
            .setStartingOffsets(start(kafka.start()))
            .setDeserializer(schema)
            .setProperties(properties(consumerDefaults(kafka), kafka));
    stop(kafka.stop()).ifPresent(source::setBounded);
    return source.build();
  }

  /** Made for the largest records, so that a partition brings at least one with each fetch. */
  static Map<String, String> consumerDefaults(KafkaConfig kafka) {
    return Map.of(
        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
        Integer.toString(kafka.maxRecordBytes()),
        ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
        Integer.toString(RECORDS_IN_A_FETCH * kafka.maxRecordBytes()),
        ConsumerConfig.RECEIVE_BUFFER_CONFIG,
        Integer.toString(RECEIVE_BUFFER_BYTES),
        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
        kafka.isolation().name().toLowerCase(Locale.ROOT),
        KafkaSourceOptions.PARTITION_DISCOVERY_INTERVAL_MS.key(),
        Long.toString(DISCOVERY_INTERVAL.toMillis()));
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
  private static OffsetsInitializer start(ReadFrom start) {
    if (start instanceof ReadFrom.Earliest) {
      return OffsetsInitializer.earliest();
    } else if (start instanceof ReadFrom.Latest) {
      return OffsetsInitializer.latest();
    } else if (start instanceof ReadFrom.Time time) {
      return OffsetsInitializer.timestamp(time.instant().toEpochMilli());
    } else if (start instanceof ReadFrom.Offsets stated) {
      return new StatedOffsets(StatedOffsets.End.START, stated.offsets());
    }
    return OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST);
  }

  private static Optional<OffsetsInitializer> stop(ReadTo stop) {
    if (stop instanceof ReadTo.Latest) {
      return Optional.of(OffsetsInitializer.latest());
    } else if (stop instanceof ReadTo.Time time) {
      return Optional.of(OffsetsInitializer.timestamp(time.instant().toEpochMilli()));
    } else if (stop instanceof ReadTo.Offsets stated) {
      return Optional.of(new StatedOffsets(StatedOffsets.End.STOP, stated.offsets()));
    }
    return Optional.empty();
  }

  private static Properties properties(Map<String, String> defaults, KafkaConfig kafka) {
    Properties properties = new Properties();
    properties.putAll(defaults);
    properties.putAll(kafka.properties());
    return properties;
  }
}
