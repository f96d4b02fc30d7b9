/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.announce;

import io.framelog.connector.sink.Announcer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Sends records and waits until the brokers have them. */
final class KafkaAnnouncer implements Announcer {
  private final String topic;
  private final Producer<byte[], byte[]> producer;

  KafkaAnnouncer(String topic, Producer<byte[], byte[]> producer) {
    this.topic = topic;
    this.producer = producer;
  }

  @Override
  public void announce(String objectName, byte[] manifest)
      throws IOException, InterruptedException {
    byte[] key = objectName.getBytes(StandardCharsets.UTF_8);
    try {
      producer.send(new ProducerRecord<>(topic, key, manifest)).get();
    } catch (ExecutionException e) {
      throw failure(objectName, e.getCause());
    } catch (KafkaException e) {
      throw failure(objectName, e);
    }
  }

  private IOException failure(String objectName, Throwable cause) {
    return new IOException(
        "topic %s did not take the announcement of %s: %s"
            .formatted(topic, objectName, cause.getMessage()),
        cause);
  }

  /** Every announcement was awaited, so nothing is left to send. */
  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }
}
