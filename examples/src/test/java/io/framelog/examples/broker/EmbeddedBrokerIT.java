/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {
  private static final String TOPIC = "frames";
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @TempDir Path directory;

  @Test
  void largeRecordPassesAndIsStillThereAfterARestart() throws Exception {
    byte[] frame = bytes(8 << 20);
    BrokerSettings settings = BrokerSettings.in(directory);

    try (EmbeddedBroker broker = EmbeddedBroker.start(settings)) {
      broker.createTopic(TOPIC, /* partitions= */ 2);
      produce(broker, frame);

      assertThat(consume(broker)).singleElement().isEqualTo(frame);
    }
    try (EmbeddedBroker broker = EmbeddedBroker.start(settings)) {
      byte[] second = bytes(1024);
      produce(broker, second);

      assertThat(consume(broker)).containsExactly(frame, second);
    }
  }

  @Test
  void restartKeepsTheNamedPort() throws Exception {
    BrokerSettings settings = BrokerSettings.in(directory).onPort(freePort());

    for (int start = 0; start < 2; start++) {
      try (EmbeddedBroker broker = EmbeddedBroker.start(settings)) {
        assertThat(broker.bootstrap()).isEqualTo("127.0.0.1:" + settings.port());
        broker.createTopic(TOPIC + start, /* partitions= */ 1);
      }
    }
  }

  @Test
  void closedBrokerLeavesNoThreadThatKeepsTheJvmAlive() throws Exception {
    Set<Thread> before = Thread.getAllStackTraces().keySet();

    EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.in(directory));
    broker.createTopic(TOPIC, /* partitions= */ 1);
    broker.close();
    broker.close();

    Set<Thread> kept =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> !before.contains(thread) && !thread.isDaemon())
            .collect(Collectors.toSet());
    assertThat(kept).isEmpty();
  }

  @Test
  void takenPortIsNamed() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      BrokerSettings settings = BrokerSettings.in(directory).onPort(taken.getLocalPort());

      assertThatThrownBy(() -> EmbeddedBroker.start(settings))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith(
              "port %d is not free on 127.0.0.1, name another: ".formatted(settings.port()));
    }
  }

  @Test
  void topicThatExistsIsRefused() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.in(directory))) {
      broker.createTopic(TOPIC, /* partitions= */ 1);

      assertThatThrownBy(() -> broker.createTopic(TOPIC, /* partitions= */ 1))
          .isInstanceOf(IOException.class)
          .hasMessage(
              "topic 'frames' with 1 partitions was not created: Topic 'frames' already exists.");
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  private static void produce(EmbeddedBroker broker, byte[] value) throws Exception {
    Map<String, Object> settings =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            broker.bootstrap(),
            ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
            BrokerSettings.DEFAULT_MAX_MESSAGE_BYTES,
            ProducerConfig.BUFFER_MEMORY_CONFIG,
            64L << 20);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(TOPIC, 0, null, value)).get();
    }
  }

  /** Everything in partition 0. */
  private static List<byte[]> consume(EmbeddedBroker broker) {
    TopicPartition partition = new TopicPartition(TOPIC, 0);
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrap()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      List<byte[]> values = new ArrayList<>();
      long deadline = System.nanoTime() + LIMIT.toNanos();
      while (consumer.position(partition) < end && System.nanoTime() < deadline) {
        for (ConsumerRecord<byte[], byte[]> each : consumer.poll(Duration.ofMillis(100))) {
          values.add(each.value());
        }
      }
      return values;
    }
  }
}
