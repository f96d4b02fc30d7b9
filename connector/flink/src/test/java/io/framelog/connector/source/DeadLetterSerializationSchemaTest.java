/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.connector.element.DeadLetter;
import io.framelog.frame.RecordHeader;
import io.framelog.frame.RecordPosition;
import io.framelog.frame.RejectReason;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema.KafkaSinkContext;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

class DeadLetterSerializationSchemaTest {
  private static final int MAX_RECORD_BYTES = 100_000;
  private static final KafkaSinkContext CONTEXT =
      new KafkaSinkContext() {
        @Override
        public int getParallelInstanceId() {
          return 0;
        }

        @Override
        public int getNumberOfParallelInstances() {
          return 1;
        }

        @Override
        public int[] getPartitionsForTopic(String topic) {
          return new int[] {0};
        }
      };

  @Test
  void letterIsTheRecordItWasWithWhereItCameFromAndWhy() {
    byte[] key = {1};
    byte[] value = {2};
    ProducerRecord<byte[], byte[]> kafkaRecord =
        serialize(
            new DeadLetter(
                new RecordPosition("frames", 3, 42),
                RejectReason.LATE,
                "captured too late",
                key,
                value,
                List.of(RecordHeader.text("camera-id", "front"), RecordHeader.text("x", "1"))));

    assertThat(kafkaRecord.topic()).isEqualTo("dead");
    assertThat(kafkaRecord.partition()).isNull();
    assertThat(kafkaRecord.key()).isSameAs(key);
    assertThat(kafkaRecord.value()).isSameAs(value);
    assertThat(headers(kafkaRecord))
        .containsExactly(
            "camera-id=front",
            "x=1",
            "framelog-reason=late",
            "framelog-message=captured too late",
            "framelog-topic=frames",
            "framelog-partition=3",
            "framelog-offset=42");
  }

  @Test
  void letterThatWasOneBeforeCarriesOnlyItsNewestReason() {
    ProducerRecord<byte[], byte[]> kafkaRecord =
        serialize(
            new DeadLetter(
                new RecordPosition("dead", 0, 7),
                RejectReason.NO_CAMERA,
                "again",
                null,
                null,
                List.of(
                    RecordHeader.text("framelog-reason", "late"),
                    RecordHeader.text("framelog-offset", "42"),
                    RecordHeader.text("framelog-reason", "older"))));

    assertThat(headers(kafkaRecord))
        .containsExactly(
            "framelog-reason=no-camera",
            "framelog-message=again",
            "framelog-topic=dead",
            "framelog-partition=0",
            "framelog-offset=7");
  }

  @Test
  void letterThatIsTooLargeForItsTopicIsCutAndSaysSo() {
    ProducerRecord<byte[], byte[]> kafkaRecord =
        serialize(letter("too far ahead", new byte[MAX_RECORD_BYTES + 1]));

    assertThat(kafkaRecord.value()).hasSizeLessThan(MAX_RECORD_BYTES);
    assertThat(headers(kafkaRecord)).contains("framelog-cut=value=100001");
  }

  @Test
  void messageThatQuotesALongTextIsShortened() {
    ProducerRecord<byte[], byte[]> kafkaRecord = serialize(letter("x".repeat(50_000), new byte[1]));

    assertThat(kafkaRecord.headers().lastHeader("framelog-message").value()).hasSizeLessThan(2_000);
  }

  private static DeadLetter letter(String message, byte[] value) {
    return new DeadLetter(
        new RecordPosition("frames", 0, 1), RejectReason.LATE, message, null, value, List.of());
  }

  private static ProducerRecord<byte[], byte[]> serialize(DeadLetter letter) {
    return DeadLetterSerializationSchema.limitedTo("dead", MAX_RECORD_BYTES)
        .serialize(letter, CONTEXT, 0L);
  }

  private static List<String> headers(ProducerRecord<byte[], byte[]> kafkaRecord) {
    List<String> texts = new ArrayList<>();
    for (Header header : kafkaRecord.headers()) {
      texts.add(header.key() + "=" + new String(header.value(), UTF_8));
    }
    return texts;
  }
}
