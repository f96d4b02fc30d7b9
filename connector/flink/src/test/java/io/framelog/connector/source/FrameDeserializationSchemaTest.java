/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.connector.element.DeadLetter;
import io.framelog.connector.element.Decoded;
import io.framelog.connector.element.Elements;
import io.framelog.frame.CameraId;
import io.framelog.frame.Frame;
import io.framelog.frame.FrameHeaders;
import io.framelog.frame.RecordPosition;
import io.framelog.frame.RejectReason;
import io.framelog.frame.route.Attributes;
import io.framelog.frame.route.RouteRule;
import io.framelog.frame.route.TopicSelection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.util.InstantiationUtil;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrameDeserializationSchemaTest {
  private static final long CAPTURE_NANOS = 1_763_892_900_123_456_789L;

  /** A whole gray JPEG of 8x8 pixels, as far as its structure goes. */
  private static final byte[] JPEG = {
    (byte) 0xFF,
    (byte) 0xD8,
    (byte) 0xFF,
    (byte) 0xC0,
    0,
    11,
    8,
    0,
    8,
    0,
    8,
    1,
    1,
    0x11,
    0,
    (byte) 0xFF,
    (byte) 0xDA,
    0,
    8,
    1,
    1,
    0,
    0,
    63,
    0,
    0x12,
    0x34,
    (byte) 0xFF,
    (byte) 0xD9
  };

  private FrameDeserializationSchema schema =
      new FrameDeserializationSchema(
          "", List.of(route("first", "frames"), route("second", "frames", "other")));

  @BeforeEach
  void open() throws Exception {
    schema = InstantiationUtil.clone(schema);
    schema.open(null);
  }

  @Test
  void recordBecomesAFrameOfTheFirstRouteThatReadsItsTopic() {
    Frame frame = valid(record("frames", JPEG));
    assertThat(frame.route()).isEqualTo("first");
    assertThat(frame.camera()).isEqualTo(new CameraId("", "front"));
    assertThat(frame.captureNanos()).isEqualTo(CAPTURE_NANOS);
    assertThat(frame.payload()).isSameAs(JPEG);
    assertThat(frame.position()).isEqualTo(new RecordPosition("frames", 2, 99));

    assertThat(valid(record("other", JPEG)).route()).isEqualTo("second");
  }

  @Test
  void recordThatIsNoFrameBecomesADeadLetterWithItsBytes() {
    byte[] text = "hello".getBytes(UTF_8);

    DeadLetter letter = invalid(record("frames", text));

    assertThat(letter.reason()).isEqualTo(RejectReason.UNSUPPORTED_FORMAT);
    assertThat(letter.message()).startsWith("a JPEG, PNG or WebP was expected");
    assertThat(letter.value()).isSameAs(text);
    assertThat(letter.key()).isEqualTo("front".getBytes(UTF_8));
    assertThat(letter.position()).isEqualTo(new RecordPosition("frames", 2, 99));
    assertThat(letter.headers()).extracting("name").containsExactly(FrameHeaders.CAPTURE_TS_NS);
  }

  @Test
  void tombstoneBecomesADeadLetter() {
    assertThat(invalid(record("frames", null)).reason()).isEqualTo(RejectReason.EMPTY_RECORD);
  }

  @Test
  void topicWithoutRouteBecomesADeadLetter() {
    DeadLetter letter = invalid(record("elsewhere", JPEG));

    assertThat(letter.reason()).isEqualTo(RejectReason.NO_ROUTE);
    assertThat(letter.message()).isEqualTo("no route reads topic 'elsewhere'");
  }

  @Test
  void headerWithoutValueCountsAsMissing() {
    ConsumerRecord<byte[], byte[]> withNull = record("frames", JPEG);
    withNull.headers().add(FrameHeaders.CAMERA_ID, null);
    withNull.headers().add(FrameHeaders.RECORDING_ID, null);

    Frame frame = valid(withNull);

    assertThat(frame.camera()).isEqualTo(new CameraId("", "front"));
    assertThat(frame.recording()).isEqualTo("run");
  }

  @Test
  void captureTimeHeaderWithoutValueIsADeadLetter() {
    ConsumerRecord<byte[], byte[]> withNull = record("frames", JPEG);
    withNull.headers().remove(FrameHeaders.CAPTURE_TS_NS);
    withNull.headers().add(FrameHeaders.CAPTURE_TS_NS, null);

    assertThat(invalid(withNull).reason()).isEqualTo(RejectReason.NO_CAPTURE_TIME);
  }

  @Test
  void producedTypeNeedsNoKryo() {
    assertThat(schema.getProducedType()).isEqualTo(Elements.DECODED);
  }

  @Test
  void firstRouteWhosePatternMatchesTakesTheTopic() throws Exception {
    schema =
        new FrameDeserializationSchema(
            "west",
            List.of(
                route("exact", "fleet.r1"),
                RouteRule.of(
                    "pattern",
                    new TopicSelection.Matching("fleet\\..*"),
                    Attributes.defaults().withDefaultRecording("run"))));
    open();

    assertThat(valid(record("fleet.r1", JPEG)).route()).isEqualTo("exact");
    assertThat(valid(record("fleet.r2", JPEG)).route()).isEqualTo("pattern");
    assertThat(valid(record("fleet.r2", JPEG)).position())
        .as("the cluster is part of a record's identity")
        .isEqualTo(new RecordPosition("west:fleet.r2", 2, 99));
  }

  private static RouteRule route(String name, String... topics) {
    return RouteRule.of(
        name,
        new TopicSelection.Names(Set.of(topics)),
        Attributes.defaults().withDefaultRecording("run"));
  }

  private static ConsumerRecord<byte[], byte[]> record(String topic, byte @Nullable [] value) {
    ConsumerRecord<byte[], byte[]> kafkaRecord =
        new ConsumerRecord<>(topic, 2, 99, "front".getBytes(UTF_8), value);
    kafkaRecord
        .headers()
        .add(FrameHeaders.CAPTURE_TS_NS, Long.toString(CAPTURE_NANOS).getBytes(UTF_8));
    return kafkaRecord;
  }

  private Decoded decode(ConsumerRecord<byte[], byte[]> kafkaRecord) {
    List<Decoded> out = new ArrayList<>();
    schema.deserialize(kafkaRecord, new ListCollector<>(out));
    assertThat(out).hasSize(1);
    return out.get(0);
  }

  private Frame valid(ConsumerRecord<byte[], byte[]> kafkaRecord) {
    Decoded decoded = decode(kafkaRecord);
    assertThat(decoded).isInstanceOf(Decoded.Valid.class);
    return (Frame) ((Decoded.Valid) decoded).event();
  }

  private DeadLetter invalid(ConsumerRecord<byte[], byte[]> kafkaRecord) {
    Decoded decoded = decode(kafkaRecord);
    assertThat(decoded).isInstanceOf(Decoded.Invalid.class);
    return ((Decoded.Invalid) decoded).letter();
  }
}
