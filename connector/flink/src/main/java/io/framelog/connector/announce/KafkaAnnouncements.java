/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.announce;

import io.framelog.connector.sink.Announcer;
import io.framelog.connector.sink.AnnouncerFactory;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Tells a Kafka topic of each part: the key is the name of its recording's object, the value its
 * manifest. At least once, never before the part is visible, and with the same bytes each time, so
 * a compacted topic lists what is there.
 */
public final class KafkaAnnouncements implements AnnouncerFactory {
  private static final long serialVersionUID = 1L;

  /** A part waits no longer than this for the brokers before it counts as failed. */
  private static final int DELIVERY_TIMEOUT_MILLIS = 30_000;

  private static final int REQUEST_TIMEOUT_MILLIS = 10_000;

  private final String topic;
  private final HashMap<String, String> properties;

  /**
   * Announcements in a topic, which has to exist.
   *
   * @param properties of the producer, {@code bootstrap.servers} among them
   */
  public KafkaAnnouncements(String topic, Map<String, String> properties) {
    this.topic = topic;
    this.properties = new HashMap<>(properties);
  }

  @Override
  public Announcer open() {
    Map<String, Object> producer = new HashMap<>();
    producer.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT_MILLIS);
    producer.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MILLIS);
    producer.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, DELIVERY_TIMEOUT_MILLIS);
    producer.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    producer.putAll(properties);
    // whatever else the properties say: an announcement is safe, and there once per attempt
    producer.put(ProducerConfig.ACKS_CONFIG, "all");
    producer.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    return new KafkaAnnouncer(
        topic, new KafkaProducer<>(producer, new ByteArraySerializer(), new ByteArraySerializer()));
  }

  /** Without the properties, among which are secrets. */
  @Override
  public String toString() {
    return "KafkaAnnouncements[topic=%s]".formatted(topic);
  }
}
