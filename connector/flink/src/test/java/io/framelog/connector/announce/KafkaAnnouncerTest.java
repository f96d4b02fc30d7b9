/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.announce;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.framelog.connector.sink.Announcer;
import java.io.IOException;
import java.util.Map;
import org.apache.flink.util.InstantiationUtil;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class KafkaAnnouncerTest {
  private static final byte[] MANIFEST = "{}".getBytes(UTF_8);

  @Test
  void aRecordHasTheObjectsNameAndTheManifest() throws Exception {
    var producer =
        new MockProducer<>(
            /* autoComplete= */ true,
            /* partitioner= */ null,
            new ByteArraySerializer(),
            new ByteArraySerializer());
    try (Announcer announcer = new KafkaAnnouncer("parts", producer)) {
      announcer.announce("run/1.rrd", MANIFEST);
    }

    assertThat(producer.history()).hasSize(1);
    ProducerRecord<byte[], byte[]> record = producer.history().get(0);
    assertThat(record.topic()).isEqualTo("parts");
    assertThat(record.key()).asString(UTF_8).isEqualTo("run/1.rrd");
    assertThat(record.value()).isEqualTo(MANIFEST);
    assertThat(producer.closed()).isTrue();
  }

  @Test
  void aBrokerThatDoesNotAnswerIsAFailureThatNamesTheTopicAndTheObject() {
    var producer =
        new MockProducer<>(
            /* autoComplete= */ true,
            /* partitioner= */ null,
            new ByteArraySerializer(),
            new ByteArraySerializer());
    producer.sendException = new TimeoutException("no broker for 30 s");
    try (Announcer announcer = new KafkaAnnouncer("parts", producer)) {
      assertThatThrownBy(() -> announcer.announce("run/1.rrd", MANIFEST))
          .isInstanceOf(IOException.class)
          .hasMessage("topic parts did not take the announcement of run/1.rrd: no broker for 30 s");
    }
  }

  @Test
  void settingsTravelToTheTaskAndSecretsToNoLog() throws Exception {
    KafkaAnnouncements announcements =
        new KafkaAnnouncements(
            "parts", Map.of("bootstrap.servers", "b:1", "sasl.jaas.config", "planted-secret"));

    KafkaAnnouncements copy = InstantiationUtil.clone(announcements);

    assertThat(copy.toString()).isEqualTo("KafkaAnnouncements[topic=parts]");
  }
}
