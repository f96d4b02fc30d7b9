/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.source;

import io.framelog.connector.element.DeadLetter;
import io.framelog.frame.RecordHeader;
import java.nio.charset.StandardCharsets;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * Writes a dead letter as the record it was, with headers that say where it came from and why it is
 * one: {@code framelog-reason}, {@code framelog-message}, {@code framelog-topic}, {@code
 * framelog-partition} and {@code framelog-offset}.
 */
public final class DeadLetterSerializationSchema
    implements KafkaRecordSerializationSchema<DeadLetter> {
  private static final long serialVersionUID = 1L;

  public static final String REASON = "framelog-reason";
  public static final String MESSAGE = "framelog-message";
  public static final String TOPIC = "framelog-topic";
  public static final String PARTITION = "framelog-partition";
  public static final String OFFSET = "framelog-offset";

  private final String topic;

  public DeadLetterSerializationSchema(String topic) {
    this.topic = topic;
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      DeadLetter letter, KafkaSinkContext context, Long timestamp) {
    ProducerRecord<byte[], byte[]> kafkaRecord =
        new ProducerRecord<>(topic, letter.key(), letter.value());
    Headers headers = kafkaRecord.headers();
    for (RecordHeader header : letter.headers()) {
      headers.add(header.name(), header.value());
    }
    add(headers, REASON, letter.reason().code());
    add(headers, MESSAGE, letter.message());
    add(headers, TOPIC, letter.position().topic());
    add(headers, PARTITION, Integer.toString(letter.position().partition()));
    add(headers, OFFSET, Long.toString(letter.position().offset()));
    return kafkaRecord;
  }

  private static void add(Headers headers, String name, String value) {
    // A record that was a dead letter before carries older ones of these.
    headers.remove(name);
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
