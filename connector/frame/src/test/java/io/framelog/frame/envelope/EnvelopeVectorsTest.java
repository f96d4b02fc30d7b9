/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RejectReason;
import io.framelog.frame.envelope.Envelope.Opened;
import io.framelog.frame.vectors.FrameVector;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EnvelopeVectorsTest {

  /** Message within the envelope, by the type that the vectors name. */
  private static final Map<String, String> MESSAGES =
      Map.of(
          "foxglove.CompressedImage", "foxglove-compressed-image-jpeg",
          "vision.module.VideoFrame", "savant-avro-jpeg",
          "vision.module.Frame", "savant-avro-jpeg",
          "cloudevents", "bare-jpeg");

  static Stream<FrameVector> wrapped() {
    return FrameVector.all(
        vector ->
            vector.kind() == FrameVector.Kind.ACCEPT
                && (vector.framing() != null
                    || vector.decoder().equals("cloudevents")
                    || vector.decoder().equals("vision.module.Frame")));
  }

  @ParameterizedTest
  @MethodSource("wrapped")
  void theMessageWithinIsTheBareOne(FrameVector vector) throws Exception {
    Opened opened = open(vector);

    byte[] expected = FrameVector.named(MESSAGES.get(vector.decoder())).value();
    assertThat(bytes(opened.body())).as("%s", vector).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("wrapped")
  void nothingIsCopiedThatIsNeitherCompressedNorText(FrameVector vector) throws Exception {
    boolean written = vector.name().endsWith("zlib") || vector.name().contains("structured");

    assertThat(open(vector).body().array() == vector.value())
        .as("%s shares the record's array", vector)
        .isEqualTo(!written);
  }

  @ParameterizedTest
  @CsvSource({
    "confluent-v0-avro, confluent.schema_id, 100001",
    "confluent-v0-protobuf-index0, confluent.message_indexes, 0",
    "confluent-v0-protobuf-index0-long, confluent.message_indexes, 0",
    "confluent-v0-protobuf-index0-unsigned, confluent.message_indexes, 0",
    "confluent-v0-protobuf-index1-0, confluent.message_indexes, 1/0",
    "confluent-v1-guid, confluent.schema_guid, 00112233-4455-6677-8899-aabbccddeeff",
    "confluent-v1-guid-header, confluent.schema_guid, 00112233-4455-6677-8899-aabbccddeeff",
    "glue-zlib, glue.schema_version_id, 00112233-4455-6677-8899-aabbccddeeff",
    "apicurio-4byte, apicurio.schema_id, 100001",
    "apicurio-8byte, apicurio.schema_id, 100001",
    "apicurio-protobuf-ref, apicurio.message_name, CompressedImage",
    "apicurio-header, apicurio.schema_id, 100001",
    "cloudevents-binary-jpeg, ce.source, /robots/r7",
    "cloudevents-binary-jpeg, ce.subject, cam",
    "cloudevents-binary-jpeg, ce.datacontenttype, image/jpeg",
    "cloudevents-binary-jpeg-offset, ce.time, 2025-11-24T17:30:00.5+01:30",
    "cloudevents-structured-jpeg, ce.subject, cam",
    "cloudevents-structured-jpeg, ce.time, 2025-11-24T16:00:00.123456789Z",
    "savant-avro-envelope, savant.schema_sig, 0001020304050607",
  })
  void whatTheEnvelopeSaysIsAField(String vector, String path, String expected) throws Exception {
    Opened opened = open(FrameVector.named(vector));

    assertThat(opened.fields().text(path)).contains(expected);
    assertThat(opened.fields().text("nothing")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "reject-confluent-magic, BAD_ENVELOPE, the message must begin with Confluent's version byte 00"
        + " or 01",
    "reject-confluent-short, BAD_ENVELOPE, the message must hold a schema id of 4 bytes",
    "reject-cloudevents-time, BAD_CAPTURE_TIME, a time in the notation 'rfc3339' was expected",
    "reject-cloudevents-no-specversion, BAD_ENVELOPE, the record is no CloudEvent",
    "reject-glue-zlib-corrupt, BAD_ENVELOPE, the zlib body",
  })
  void whatIsNotInItsEnvelopeIsRefused(String name, RejectReason reason, String message) {
    assertThatThrownBy(() -> open(FrameVector.named(name)))
        .isInstanceOf(FrameRejectedException.class)
        .hasMessageStartingWith(message)
        .extracting(e -> ((FrameRejectedException) e).reason())
        .isEqualTo(reason);
  }

  @Test
  void everyEnvelopeHasAVector() {
    assertThat(wrapped().map(EnvelopeVectorsTest::envelope).distinct())
        .containsExactlyInAnyOrderElementsOf(Envelopes.names());
  }

  private static Opened open(FrameVector vector) throws FrameRejectedException {
    return Envelopes.named(envelope(vector), options(vector))
        .open(vector.record(), ByteBuffer.wrap(vector.value()), FrameLimits.defaults());
  }

  private static String envelope(FrameVector vector) {
    return Optional.ofNullable(vector.framing())
        .map(framing -> framing.split("-", 2)[0])
        .orElse(vector.decoder().startsWith("vision") ? "savant" : "cloudevents");
  }

  private static Map<String, String> options(FrameVector vector) {
    boolean protobuf = vector.decoder().startsWith("foxglove");
    return switch (Optional.ofNullable(vector.framing()).orElse("")) {
      case "confluent" -> Map.of("message-indexes", protobuf ? "protobuf" : "none");
      case "confluent-header" ->
          Map.of("schema-id-in", "header", "message-indexes", protobuf ? "protobuf" : "none");
      case "apicurio-4" ->
          Map.of("schema-id-in", "4-bytes", "message-type", protobuf ? "ref" : "none");
      case "apicurio-8" -> Map.of("schema-id-in", "8-bytes");
      case "apicurio-header" -> Map.of("schema-id-in", "header");
      default -> Map.of();
    };
  }

  private static byte[] bytes(ByteBuffer body) {
    byte[] copy = new byte[body.remaining()];
    body.get(body.position(), copy);
    return copy;
  }
}
