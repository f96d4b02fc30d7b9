/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.source;

import io.framelog.connector.element.DeadLetter;
import io.framelog.connector.element.Decoded;
import io.framelog.connector.element.Elements;
import io.framelog.frame.FrameRecord;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RecordHeader;
import io.framelog.frame.RecordPosition;
import io.framelog.frame.RejectReason;
import io.framelog.frame.route.RouteDecoder;
import io.framelog.frame.route.RouteRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Turns Kafka records into frames by the first route that reads their topic. A record that is not a
 * frame becomes a dead letter: no record fails the job.
 */
public final class FrameDeserializationSchema implements KafkaRecordDeserializationSchema<Decoded> {
  private static final long serialVersionUID = 1L;

  private final String cluster;
  private final ArrayList<RouteRule> routes;
  private transient List<RouteDecoder> decoders = List.of();
  private transient Map<String, Optional<RouteDecoder>> decoderOfTopic = Map.of();

  /**
   * The records of one cluster.
   *
   * @param cluster its name, which goes into the position of its records; empty if there is one
   * @param routes that read it, in their order
   */
  public FrameDeserializationSchema(String cluster, List<RouteRule> routes) {
    this.cluster = cluster;
    this.routes = new ArrayList<>(routes);
  }

  /**
   * In the task.
   *
   * @throws IllegalArgumentException if a format or an envelope is not known there
   */
  @Override
  public void open(DeserializationSchema.InitializationContext context) {
    decoders = routes.stream().map(RouteDecoder::of).toList();
    decoderOfTopic = new HashMap<>();
  }

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> kafkaRecord, Collector<Decoded> out) {
    out.collect(decode(frameRecord(kafkaRecord)));
  }

  private Decoded decode(FrameRecord record) {
    String topic = record.position().topicName();
    Optional<RouteDecoder> decoder = decoderOfTopic.computeIfAbsent(topic, this::firstThatReads);
    if (decoder.isEmpty()) {
      return new Decoded.Invalid(
          DeadLetter.of(record, RejectReason.NO_ROUTE, "no route reads topic '" + topic + "'"));
    }
    try {
      return new Decoded.Valid(decoder.get().decode(record));
    } catch (FrameRejectedException e) {
      return new Decoded.Invalid(DeadLetter.of(record, e.reason(), e.getMessage()));
    }
  }

  private Optional<RouteDecoder> firstThatReads(String topic) {
    return decoders.stream().filter(decoder -> decoder.reads(topic)).findFirst();
  }

  private FrameRecord frameRecord(ConsumerRecord<byte[], byte[]> kafkaRecord) {
    List<RecordHeader> headers = new ArrayList<>();
    for (Header header : kafkaRecord.headers()) {
      if (header.value() != null) {
        headers.add(new RecordHeader(header.key(), header.value()));
      }
    }
    return new FrameRecord(
        RecordPosition.in(
            cluster, kafkaRecord.topic(), kafkaRecord.partition(), kafkaRecord.offset()),
        kafkaRecord.timestamp(),
        kafkaRecord.key(),
        kafkaRecord.value(),
        headers);
  }

  @Override
  public TypeInformation<Decoded> getProducedType() {
    return Elements.DECODED;
  }
}
