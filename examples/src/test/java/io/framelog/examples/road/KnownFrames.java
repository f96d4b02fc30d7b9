/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.road;

import io.framelog.examples.check.EntityKey;
import io.framelog.examples.check.SentFrame;
import io.framelog.examples.oracle.Barcode;
import io.framelog.frame.FrameHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Frames whose picture shows their number, so that nothing about them has to be believed. */
final class KnownFrames {
  static final String DEVICE = "robot";

  /** 2026-01-01T00:00:00.123456789Z: not a round number of any unit. */
  static final long FIRST_NANOS = 1_767_225_600_123_456_789L;

  private static final Map<Integer, byte[]> JPEGS = new ConcurrentHashMap<>();

  private KnownFrames() {}

  /** A frame and the topic it goes to. */
  record Known(String topic, String camera, String recording, long captureNanos, byte[] jpeg) {

    SentFrame sent() {
      return new SentFrame(
          EntityKey.of(recording, "/" + DEVICE + "/" + camera), captureNanos, jpeg);
    }

    ProducerRecord<byte[], byte[]> kafkaRecord() {
      ProducerRecord<byte[], byte[]> kafkaRecord =
          new ProducerRecord<>(
              topic, (DEVICE + "/" + camera).getBytes(StandardCharsets.UTF_8), jpeg);
      header(kafkaRecord, FrameHeaders.DEVICE_ID, DEVICE);
      header(kafkaRecord, FrameHeaders.CAMERA_ID, camera);
      header(kafkaRecord, FrameHeaders.RECORDING_ID, recording);
      header(kafkaRecord, FrameHeaders.FRAME_FORMAT, "jpeg");
      header(kafkaRecord, FrameHeaders.CAPTURE_TS_NS, Long.toString(captureNanos));
      return kafkaRecord;
    }

    private static void header(
        ProducerRecord<byte[], byte[]> kafkaRecord, String name, String value) {
      kafkaRecord.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Frame n shows the number n; times are not evenly spaced. */
  static List<Known> of(String topic, String camera, String recording, int count, long stepNanos) {
    List<Known> frames = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long jitter = (i * 7_919L) % 1_000_003L;
      frames.add(
          new Known(topic, camera, recording, FIRST_NANOS + i * stepNanos + jitter, jpeg(i)));
    }
    return frames;
  }

  static byte[] jpeg(int number) {
    return JPEGS.computeIfAbsent(number, Barcode::jpeg);
  }

  /** Frames of several cameras in the order a fleet would publish them. */
  @SafeVarargs
  static List<Known> interleaved(List<Known>... cameras) {
    List<Known> all = new ArrayList<>();
    for (List<Known> camera : cameras) {
      all.addAll(camera);
    }
    all.sort(Comparator.comparingLong(Known::captureNanos));
    return all;
  }

  static KafkaProducer<byte[], byte[]> producer(String bootstrap) {
    Properties properties = new Properties();
    properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 16 << 20);
    return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }

  static void publish(String bootstrap, List<Known> frames) throws Exception {
    publishRecords(bootstrap, frames.stream().map(Known::kafkaRecord).toList());
  }

  /** Returns once the broker has them all. */
  static void publishRecords(String bootstrap, List<ProducerRecord<byte[], byte[]>> records)
      throws Exception {
    List<Future<RecordMetadata>> sends = new ArrayList<>();
    try (KafkaProducer<byte[], byte[]> producer = producer(bootstrap)) {
      for (ProducerRecord<byte[], byte[]> each : records) {
        sends.add(producer.send(each));
      }
      for (Future<RecordMetadata> send : sends) {
        send.get();
      }
    }
  }
}
