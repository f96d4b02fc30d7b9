/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.source;

import io.framelog.connector.element.DeadLetter;
import io.framelog.frame.RecordHeader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * Writes a dead letter as the record it was, with headers that say where it came from and why it is
 * one: {@code framelog-reason}, {@code framelog-message}, {@code framelog-topic}, {@code
 * framelog-partition} and {@code framelog-offset}.
 *
 * <p>The topic is made where it is missing, and a record that is larger than it takes is cut, which
 * {@code framelog-cut} says: {@code value=20971520} is the beginning of a value of so many bytes.
 * {@code key=} and {@code headers=} mean that these were left out.
 */
public final class DeadLetterSerializationSchema
    implements KafkaRecordSerializationSchema<DeadLetter> {
  private static final long serialVersionUID = 1L;

  public static final String REASON = "framelog-reason";
  public static final String MESSAGE = "framelog-message";
  public static final String TOPIC = "framelog-topic";
  public static final String PARTITION = "framelog-partition";
  public static final String OFFSET = "framelog-offset";

  public static final String CUT = "framelog-cut";

  /** A message quotes what it was about, which may be long. */
  private static final int MAX_MESSAGE_LENGTH = 1000;

  private final String topic;
  private final HashMap<String, String> client;
  private final int maxRequestBytes;
  private transient int maxRecordBytes;

  /**
   * Letters for a topic.
   *
   * @param client properties of Kafka's clients, with the brokers
   * @param maxRequestBytes the largest record that the producer sends
   */
  public DeadLetterSerializationSchema(
      String topic, Map<String, String> client, int maxRequestBytes) {
    this.topic = topic;
    this.client = new HashMap<>(client);
    this.maxRequestBytes = maxRequestBytes;
  }

  /** For tests: without a broker. */
  static DeadLetterSerializationSchema limitedTo(String topic, int maxRecordBytes) {
    DeadLetterSerializationSchema schema =
        new DeadLetterSerializationSchema(topic, Map.of(), maxRecordBytes);
    schema.maxRecordBytes = maxRecordBytes;
    return schema;
  }

  /** In the task, and at each restart: the topic's limit may have been changed meanwhile. */
  @Override
  public void open(SerializationSchema.InitializationContext context, KafkaSinkContext sinkContext)
      throws IOException, InterruptedException {
    maxRecordBytes = Math.min(maxRequestBytes, DeadLetterTopic.require(topic, client));
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      DeadLetter whole, KafkaSinkContext context, Long timestamp) {
    DeadLetterSize.Fitted fitted = DeadLetterSize.fit(whole, maxRecordBytes);
    DeadLetter letter = fitted.letter();
    ProducerRecord<byte[], byte[]> kafkaRecord =
        new ProducerRecord<>(topic, letter.key(), letter.value());
    Headers headers = kafkaRecord.headers();
    for (RecordHeader header : letter.headers()) {
      headers.add(header.name(), header.value());
    }
    add(headers, REASON, letter.reason().code());
    add(headers, MESSAGE, shortened(letter.message()));
    add(headers, TOPIC, letter.position().topic());
    add(headers, PARTITION, Integer.toString(letter.position().partition()));
    add(headers, OFFSET, Long.toString(letter.position().offset()));
    headers.remove(CUT);
    if (!fitted.cut().isEmpty()) {
      add(headers, CUT, fitted.cut());
    }
    return kafkaRecord;
  }

  private static String shortened(String message) {
    return message.length() <= MAX_MESSAGE_LENGTH
        ? message
        : message.substring(0, MAX_MESSAGE_LENGTH) + "…";
  }

  private static void add(Headers headers, String name, String value) {
    // A record that was a dead letter before carries older ones of these.
    headers.remove(name);
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
