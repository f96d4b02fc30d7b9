/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.source;

import io.framelog.connector.element.DeadLetter;
import io.framelog.connector.element.Decoded;
import io.framelog.connector.element.Elements;
import io.framelog.frame.BareImageDecoder;
import io.framelog.frame.FrameRecord;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RecordDecoder;
import io.framelog.frame.RecordHeader;
import io.framelog.frame.RecordPosition;
import io.framelog.frame.RejectReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Turns Kafka records into frames by the first route that reads their topic. A record that is not a
 * frame becomes a dead letter: no record fails the job.
 */
public final class FrameDeserializationSchema implements KafkaRecordDeserializationSchema<Decoded> {
  private static final long serialVersionUID = 1L;

  private final ArrayList<TopicRoute> routes;
  private transient @Nullable Map<String, RecordDecoder> decoders;

  public FrameDeserializationSchema(List<TopicRoute> routes) {
    this.routes = new ArrayList<>(routes);
  }

  @Override
  public void open(DeserializationSchema.InitializationContext context) {
    Map<String, RecordDecoder> byTopic = new HashMap<>();
    for (TopicRoute route : routes) {
      for (String topic : route.topics()) {
        byTopic.putIfAbsent(topic, new BareImageDecoder(route.frames()));
      }
    }
    decoders = byTopic;
  }

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> kafkaRecord, Collector<Decoded> out) {
    out.collect(decode(frameRecord(kafkaRecord)));
  }

  private Decoded decode(FrameRecord record) {
    String topic = record.position().topic();
    RecordDecoder decoder = decoders == null ? null : decoders.get(topic);
    if (decoder == null) {
      return new Decoded.Invalid(
          DeadLetter.of(record, RejectReason.NO_ROUTE, "no route reads topic '" + topic + "'"));
    }
    try {
      return new Decoded.Valid(decoder.decode(record));
    } catch (FrameRejectedException e) {
      return new Decoded.Invalid(DeadLetter.of(record, e.reason(), e.getMessage()));
    }
  }

  private static FrameRecord frameRecord(ConsumerRecord<byte[], byte[]> kafkaRecord) {
    List<RecordHeader> headers = new ArrayList<>();
    for (Header header : kafkaRecord.headers()) {
      if (header.value() != null) {
        headers.add(new RecordHeader(header.key(), header.value()));
      }
    }
    return new FrameRecord(
        new RecordPosition(kafkaRecord.topic(), kafkaRecord.partition(), kafkaRecord.offset()),
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
