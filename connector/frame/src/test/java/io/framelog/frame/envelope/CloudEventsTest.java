/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameRecord;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RecordHeader;
import io.framelog.frame.RecordPosition;
import io.framelog.frame.RejectReason;
import io.framelog.frame.envelope.Envelope.Opened;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events as CloudEvents' own SDK writes them, and such as it never would. */
class CloudEventsTest {
  private static final byte[] PICTURE = {(byte) 0xFF, (byte) 0xD8, 0, 1, 2, '"', '\\'};
  private static final Envelope CLOUD_EVENTS = Envelopes.named("cloudevents", Map.of());

  @Test
  void bothModesOfTheSdkHoldTheSamePictureAndAttributes() throws Exception {
    CloudEvent event = event().withData("image/jpeg", PICTURE).build();

    for (FrameRecord record : List.of(binary(event), structured(event))) {
      Opened opened = open(record);

      assertThat(bytes(opened.body())).isEqualTo(PICTURE);
      assertThat(opened.fields().text("ce.id")).contains("7");
      assertThat(opened.fields().text("ce.source")).contains("/robots/r7");
      assertThat(opened.fields().text("ce.type")).contains("com.example.frame");
      assertThat(opened.fields().text("ce.subject")).contains("front");
      assertThat(opened.fields().text("ce.time")).contains("2025-11-24T16:00:00.123456789Z");
      assertThat(opened.fields().text("ce.datacontenttype")).contains("image/jpeg");
      assertThat(opened.fields().text("ce.recordingid")).contains("run-5");
      assertThat(opened.fields().text("ce.frameseq")).contains("7");
      assertThat(opened.fields().text("ce.keyframe")).contains("true");
      assertThat(opened.fields().text("recordingid")).isEmpty();
    }
  }

  @Test
  void dataOfJsonStaysAsItWasWritten() throws Exception {
    byte[] json = "{\"frame_id\":\"cam\",\"n\":[1,2]}".getBytes(StandardCharsets.UTF_8);
    CloudEvent event = event().withData("application/json", json).build();

    for (FrameRecord record : List.of(binary(event), structured(event))) {
      assertThat(bytes(open(record).body())).isEqualTo(json);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'datacontenttype':'text/plain','data':'ab'|ab",
        "'datacontenttype':'text/plain','data':'a\\n\\u00e9'|a\\né",
        "'data':'ab','datacontenttype':'text/plain; charset=utf-8'|ab",
        "'data':'ab'|'ab'",
        "'data':'ab','datacontenttype':'application/vnd.x+json'|'ab'",
        "'data': 5 |5",
        "'data': [1, {'a':[]} ] |[1, {'a':[]} ]",
        "'data_base64':'YWI='|ab",
        "'data_base64':'YWI'|ab",
        "'data_base64':'YWI\\/'|ab?",
        "'data':null,'data_base64':'YWI='|ab",
      })
  void dataOfEveryKindIsTaken(String members, String expected) throws Exception {
    Opened opened = open(structured("{'specversion':'1.0'," + members + "}"));

    assertThat(new String(bytes(opened.body()), StandardCharsets.UTF_8))
        .isEqualTo(expected.translateEscapes().replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'specversion':'1.0'}|BAD_ENVELOPE|an event must have 'data' or 'data_base64'",
        "{'specversion':'1.0','data':1,'data':2}|BAD_ENVELOPE|an event has its data once",
        "{'specversion':'1.0','data_base64':'A'}|MALFORMED_MESSAGE|the picture is no valid base64",
        "{'specversion':'1.0','data_base64':7}|MALFORMED_MESSAGE|the JSON message must have base64",
        "{'specversion':'1.0','data':1,'time':'now'}|BAD_CAPTURE_TIME|a time in the notation"
            + " 'rfc3339' was expected",
        "{'specversion':'0.3','data':1}|BAD_ENVELOPE|CloudEvents of version 1.0 are read, but it was"
            + " '0.3'",
        "{'data':1}|BAD_ENVELOPE|the record is no CloudEvent",
        "{'specversion':{},'data':1}|BAD_ENVELOPE|the attribute 'specversion' of an event must be a"
            + " scalar",
        "{'specversion':'1.0','data':1} 2|MALFORMED_MESSAGE|the JSON message goes on after its value",
        "{'specversion':'1.0','data':|MALFORMED_MESSAGE|the JSON message is broken at byte 28",
        "{'specversion':'1.0','data_base64':'YW|MALFORMED_MESSAGE|the JSON message is broken",
        "[]|MALFORMED_MESSAGE|the JSON message must have an event as an object",
        "|MALFORMED_MESSAGE|the JSON message must have an event as an object",
      })
  void whatIsNoEventIsRefused(String json, RejectReason reason, String message) {
    assertThatThrownBy(() -> open(structured(json == null ? "" : json)))
        .isInstanceOf(FrameRejectedException.class)
        .hasMessageStartingWith(message)
        .extracting(e -> ((FrameRejectedException) e).reason())
        .isEqualTo(reason);
  }

  @Test
  void anEventFormatThatIsNotJsonIsRefusedByName() {
    for (String type :
        List.of("application/cloudevents+protobuf", "application/cloudevents-batch+json")) {
      FrameRecord record = record(new byte[] {1}, List.of(RecordHeader.text("content-type", type)));

      assertThatThrownBy(() -> open(record))
          .hasMessage(
              "header 'content-type' must say 'application/cloudevents+json' for an event in"
                  + " structured mode, but was '%s'",
              type);
    }
  }

  @Test
  void base64AboveTheLimitIsRefusedUndecoded() {
    FrameRecord record = structured("{'specversion':'1.0','data_base64':'YWJjZGVmZ2g='}");

    assertThatThrownBy(
            () ->
                CLOUD_EVENTS.open(
                    record,
                    ByteBuffer.wrap(record.value()),
                    new FrameLimits(1, /* maxPayloadBytes= */ 7)))
        .hasMessage("the picture has 9 bytes or more, above the limit of 7");
  }

  @Test
  void anAttributeThatIsNotUtf8IsRefused() {
    FrameRecord record =
        record(
            new byte[] {1},
            List.of(
                RecordHeader.text("ce_specversion", "1.0"),
                new RecordHeader("ce_source", new byte[] {(byte) 0xC3})));

    assertThatThrownBy(() -> open(record)).hasMessage("header 'ce_source' is not UTF-8 text");
  }

  private static CloudEventBuilder event() {
    return CloudEventBuilder.v1()
        .withId("7")
        .withType("com.example.frame")
        .withSource(URI.create("/robots/r7"))
        .withSubject("front")
        .withTime(OffsetDateTime.parse("2025-11-24T16:00:00.123456789Z"))
        .withExtension("recordingid", "run-5")
        .withExtension("frameseq", 7)
        .withExtension("keyframe", true);
  }

  private static FrameRecord binary(CloudEvent event) {
    return record(KafkaMessageFactory.createWriter("frames").writeBinary(event));
  }

  private static FrameRecord structured(CloudEvent event) {
    return record(
        KafkaMessageFactory.createWriter("frames").writeStructured(event, JsonFormat.CONTENT_TYPE));
  }

  private static FrameRecord structured(String json) {
    return record(
        json.replace('\'', '"').getBytes(StandardCharsets.UTF_8),
        List.of(RecordHeader.text("content-type", "application/cloudevents+json; charset=UTF-8")));
  }

  private static FrameRecord record(ProducerRecord<Void, byte[]> written) {
    List<RecordHeader> headers = new ArrayList<>();
    for (Header header : written.headers()) {
      headers.add(new RecordHeader(header.key(), header.value()));
    }
    return record(written.value(), headers);
  }

  private static FrameRecord record(byte[] value, List<RecordHeader> headers) {
    return new FrameRecord(new RecordPosition("frames", 0, 0), 0, /* key= */ null, value, headers);
  }

  private static Opened open(FrameRecord record) throws FrameRejectedException {
    return CLOUD_EVENTS.open(record, ByteBuffer.wrap(record.value()), FrameLimits.defaults());
  }

  private static byte[] bytes(ByteBuffer body) {
    byte[] copy = new byte[body.remaining()];
    body.get(body.position(), copy);
    return copy;
  }
}
