/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import io.framelog.frame.Content;
import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameMessage;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.MessageFields;
import io.framelog.frame.PixelEncoding;
import io.framelog.frame.envelope.Envelope;
import io.framelog.frame.envelope.Envelopes;
import io.framelog.frame.vectors.FrameVector;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Formats that have no name here are read by the paths of their fields. */
class FieldVectorsTest {
  private static final Map<String, String> OPENCV =
      Map.of(
          "data-path", "data",
          "picture", "raw",
          "width-path", "cols",
          "height-path", "rows",
          "encoding-path", "type",
          "time-path", "timestamp",
          "time-unit", "java-timestamp",
          "time-zone", "UTC");

  static final Map<String, String> SAVANT =
      Map.of(
          "data-path",
          "frame",
          "picture-path",
          "codec",
          "schema",
          """
          {"type":"record","name":"VideoFrame","namespace":"vision.module","fields":[
            {"name":"source_id","type":"string"},{"name":"pts","type":"long"},
            {"name":"framerate","type":"string"},
            {"name":"width","type":"int"},{"name":"height","type":"int"},
            {"name":"dts","type":["null","long"]},{"name":"duration","type":["null","long"]},
            {"name":"codec","type":["null","string"]},
            {"name":"keyframe","type":"boolean"},{"name":"frame","type":["null","bytes"]},
            {"name":"metadata","type":["null",
              {"type":"record","name":"VideoFrameMetadata","fields":[]}]},
            {"name":"tags",
             "type":{"type":"map","values":["string","boolean","long","double"]}}]}""");

  private static final Map<String, String> FOXGLOVE =
      Map.of(
          "descriptor-set", FoxgloveSchema.base64(),
          "message", "foxglove.CompressedImage",
          "data-path", "data",
          "time-path", "timestamp");

  static Stream<FrameVector> savant() {
    return FrameVector.all(
        vector ->
            vector.kind() == FrameVector.Kind.ACCEPT && vector.decoder().startsWith("vision."));
  }

  static Stream<FrameVector> foxglove() {
    return FrameVector.all(
        vector ->
            vector.kind() == FrameVector.Kind.ACCEPT
                && vector.framing() == null
                && vector.decoder().equals("foxglove.CompressedImage"));
  }

  @ParameterizedTest
  @MethodSource("savant")
  void savantsFramesAreAvroInEveryFraming(FrameVector vector) throws Exception {
    FrameMessage frame = Messages.decode("avro", SAVANT, opened(vector));

    requireExpectedPayload(frame, vector.expected());
    assertThat(frame.captureNanos()).isNull();
    assertThat(frame.fields().text("source_id")).contains("cam");
    assertThat(frame.fields().text("pts")).contains("1234");
    assertThat(frame.fields().text("duration")).contains("40000000");
    assertThat(frame.fields().text("dts")).isEmpty();
    assertThat(frame.fields().text("keyframe")).contains("true");
    assertThat(frame.fields().text("tags.location")).contains("gate");
    assertThat(frame.fields().text("frame")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("foxglove")
  void foxglovesImagesCanBeReadByTheirSchema(FrameVector vector) throws Exception {
    FrameMessage frame = Messages.decode("protobuf", FOXGLOVE, vector.value());

    requireExpectedPayload(frame, vector.expected());
    JsonNode capture = vector.expected().get("captureNanos");
    assertThat(frame.captureNanos()).isEqualTo(capture.isNull() ? null : capture.asLong());
    assertThat(frame.fields().text("frame_id"))
        .isEqualTo(
            Optional.ofNullable(vector.expected().get("frameId"))
                .map(JsonNode::asText)
                .filter(id -> !id.isEmpty()));
  }

  @Test
  void openCvEventsAreJsonWithTheTypeOfTheirMatrix() throws Exception {
    FrameVector vector = FrameVector.named("json-opencv-bgr8");

    FrameMessage frame = Messages.decode("json", OPENCV, vector.value());

    requireExpectedPayload(frame, vector.expected());
    assertThat(frame.content()).isEqualTo(new Content.Pixels(PixelEncoding.BGR8, 4, 2, 12));
    assertThat(frame.captureNanos()).isEqualTo(1_764_000_000_123_456_789L);
    assertThat(frame.fields().text("cameraId")).contains("cam");
  }

  @ParameterizedTest
  @MethodSource("savant")
  void aCutAvroMessageIsRefusedWhereverItIsCut(FrameVector vector) throws Exception {
    requireOnlyRejections("avro", SAVANT, opened(vector));
  }

  @ParameterizedTest
  @MethodSource("foxglove")
  void aCutProtobufMessageIsRefusedWhereverItIsCut(FrameVector vector) {
    requireOnlyRejections("protobuf", FOXGLOVE, vector.value());
  }

  @Test
  void aCutJsonMessageIsRefusedWhereverItIsCut() {
    requireOnlyRejections("json", OPENCV, FrameVector.named("json-opencv-bgr8").value());
  }

  private static void requireOnlyRejections(
      String format, Map<String, String> options, byte[] whole) {
    int refused = 0;
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      try {
        Messages.decode(format, options, cut);
      } catch (FrameRejectedException e) {
        refused++;
      }
    }
    // Between two fields, a message of Protobuf is whole.
    assertThat(refused).isGreaterThan(whole.length - 20);
    assertThatCode(() -> Messages.decode(format, options, whole)).doesNotThrowAnyException();
  }

  private static byte[] opened(FrameVector vector) throws FrameRejectedException {
    String framing = vector.framing() == null ? "" : vector.framing();
    Envelope envelope =
        switch (framing) {
          case "confluent" -> Envelopes.named("confluent", Map.of());
          case "apicurio-4" -> Envelopes.named("apicurio", Map.of());
          case "apicurio-8" -> Envelopes.named("apicurio", Map.of("schema-id-in", "8-bytes"));
          default ->
              vector.decoder().equals("vision.module.Frame")
                  ? Envelopes.named("savant", Map.of())
                  : (record, body, limits) -> new Envelope.Opened(body, MessageFields.NONE);
        };
    ByteBuffer body =
        envelope
            .open(vector.record(), ByteBuffer.wrap(vector.value()), FrameLimits.defaults())
            .body();
    byte[] message = new byte[body.remaining()];
    body.get(message);
    return message;
  }

  private static void requireExpectedPayload(FrameMessage frame, JsonNode expected)
      throws Exception {
    assertThat(frame.payload()).hasSize(expected.get("payloadLength").asInt());
    assertThat(
            HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(frame.payload())))
        .isEqualTo(expected.get("payloadSha256").asText());
  }
}
