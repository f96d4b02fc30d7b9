/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.framelog.frame.vectors.FrameVector;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records of every format that is not in an envelope, with every field they are to have. */
class VectorsTest {
  private static final FrameLimits LIMITS = FrameLimits.defaults();

  /** Expected fields that are checked, or are no decoder's: who checks them instead. */
  private static final Set<String> FIELDS =
      Set.of(
          "format",
          "sniffed",
          "depthHeaderLength",
          "codec",
          "encoding",
          "bigEndian",
          "width",
          "height",
          "step",
          "pixels",
          "pixelsHex",
          "frameId",
          "pts",
          "distortionModel",
          "d",
          "k",
          "r",
          "p",
          "captureNanos",
          "payloadOffset",
          "payloadLength",
          "payloadSha256",
          // what headers and keys say: the route's
          "camera",
          "sequence",
          // whether a unit is a key frame: the bit stream's, checked where a message states it
          "keyframe");

  private static final Map<String, RejectReason> REASONS =
      Map.ofEntries(
          Map.entry("cdr-truncated", RejectReason.TRUNCATED_MESSAGE),
          Map.entry("cdr-header-only", RejectReason.TRUNCATED_MESSAGE),
          Map.entry("cdr-length-overrun", RejectReason.TRUNCATED_MESSAGE),
          Map.entry("cdr-pl", RejectReason.UNSUPPORTED_ENCAPSULATION),
          Map.entry("cdr-unknown-kind", RejectReason.UNSUPPORTED_ENCAPSULATION),
          Map.entry("ros2-image-step-too-small", RejectReason.BAD_STEP),
          Map.entry("ros2-image-short-data", RejectReason.SHORT_PIXELS),
          Map.entry("ros2-image-overflow", RejectReason.TOO_LARGE),
          Map.entry("ros2-image-unknown-encoding", RejectReason.UNSUPPORTED_FORMAT),
          Map.entry("ros2-image-zero-width", RejectReason.BAD_GEOMETRY),
          Map.entry("ros2-nanosec-range", RejectReason.BAD_CAPTURE_TIME),
          Map.entry("foxglove-raw-short-data", RejectReason.SHORT_PIXELS),
          Map.entry("foxglove-unknown-encoding", RejectReason.UNSUPPORTED_FORMAT),
          Map.entry("foxglove-empty-data", RejectReason.EMPTY_PICTURE),
          Map.entry("protobuf-truncated", RejectReason.TRUNCATED_MESSAGE),
          Map.entry("protobuf-wire-type", RejectReason.MALFORMED_MESSAGE),
          Map.entry("webp-animation", RejectReason.UNSUPPORTED_FORMAT),
          Map.entry("raw-missing-width", RejectReason.BAD_GEOMETRY),
          Map.entry("raw-unknown-bytes", RejectReason.UNSUPPORTED_FORMAT));

  static Stream<FrameVector> accepted() {
    return FrameVector.all(v -> isHere(v) && v.kind() == FrameVector.Kind.ACCEPT);
  }

  static Stream<FrameVector> rejected() {
    return FrameVector.all(v -> isHere(v) && v.kind() == FrameVector.Kind.REJECT);
  }

  /** Vectors in envelopes and of generic layouts have tests of their own. */
  private static boolean isHere(FrameVector vector) {
    return vector.framing() == null
        && vector.record().value() != null
        && (vector.decoder().equals("raw")
            || vector.decoder().contains("_msgs/msg/")
            || vector.decoder().startsWith("foxglove."));
  }

  @Test
  void everyVectorOfTheseFormatsIsRun() {
    assertThat(accepted()).hasSize(47);
    assertThat(rejected()).hasSize(REASONS.size());
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void messageHasEveryFieldOfTheVector(FrameVector vector) throws Exception {
    FrameMessage message = decode(vector);

    JsonNode expected = vector.expected();
    assertThat(expected.fieldNames()).toIterable().isSubsetOf(FIELDS);
    if (!vector.decoder().equals("raw")) {
      assertThat(message.captureNanos())
          .isEqualTo(
              expected.get("captureNanos").isNull() ? null : expected.get("captureNanos").asLong());
      assertThat(message.fields().text("frame_id")).contains(expected.get("frameId").asText());
    }
    assertPayload(message, vector);
    if (message.content() instanceof Content.Pixels pixels) {
      assertPixels(pixels, message.payload(), expected);
    } else if (message.content() instanceof Content.File file) {
      assertFile(file, message, expected);
    } else if (message.content() instanceof Content.Calibration calibration) {
      assertCalibration(calibration, expected);
    } else {
      assertUnit(message, expected);
    }
  }

  @ParameterizedTest
  @MethodSource("rejected")
  void faultHasItsReason(FrameVector vector) {
    FrameRejectedException rejected =
        catchThrowableOfType(FrameRejectedException.class, () -> decode(vector));

    assertThat(rejected).as(vector.expected().get("reason").asText()).isNotNull();
    assertThat(rejected.reason())
        .isEqualTo(REASONS.get(vector.name().substring("reject-".length())));
  }

  private static FrameMessage decode(FrameVector vector) throws FrameRejectedException {
    String format = vector.decoder().equals("raw") ? "bare" : vector.decoder();
    return FrameFormats.named(format)
        .decoder(Map.of())
        .decode(vector.record(), ByteBuffer.wrap(vector.value()), LIMITS);
  }

  private static void assertPayload(FrameMessage message, FrameVector vector) throws Exception {
    JsonNode expected = vector.expected();
    byte[] payload = message.payload();
    assertThat(payload).hasSize(expected.get("payloadLength").asInt());
    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(payload)))
        .isEqualTo(expected.get("payloadSha256").asText());
    if (payload.length == vector.value().length) {
      assertThat(payload).as("a value that is all payload is not copied").isSameAs(vector.value());
    }
  }

  private static void assertFile(Content.File file, FrameMessage message, JsonNode expected) {
    String format = expected.get("format").asText();
    boolean isDepth = expected.path("sniffed").asText().equals("depth");
    assertThat(file.format().wireName())
        .isEqualTo(isDepth ? "png" : expected.path("sniffed").asText(format));
    if (message.fields() != MessageFields.NONE) {
      assertThat(message.fields().text("format")).contains(format);
    }
    if (expected.has("width")) {
      assertThat(file.width()).isEqualTo(expected.get("width").asInt());
      assertThat(file.height()).isEqualTo(expected.get("height").asInt());
    }
  }

  private static void assertPixels(Content.Pixels pixels, byte[] payload, JsonNode expected) {
    assertThat(pixels.width()).isEqualTo(expected.get("width").asInt());
    assertThat(pixels.height()).isEqualTo(expected.get("height").asInt());
    assertThat(pixels.rowStride()).isEqualTo(expected.get("step").asInt());
    boolean isBigEndian = expected.path("bigEndian").asBoolean();
    assertThat(pixels.encoding())
        .isEqualTo(
            switch (expected.get("encoding").asText()) {
              case "rgb8" -> PixelEncoding.RGB8;
              case "bgr8" -> PixelEncoding.BGR8;
              case "nv12" -> PixelEncoding.NV12;
              case "mono16" -> isBigEndian ? PixelEncoding.MONO16_BE : PixelEncoding.MONO16_LE;
              default -> throw new AssertionError("unexpected " + expected.get("encoding"));
            });
    assertThat(rowsWithoutPadding(pixels, payload)).isEqualTo(expectedRows(expected, isBigEndian));
  }

  private static String rowsWithoutPadding(Content.Pixels pixels, byte[] payload) {
    int rowBytes = (int) pixels.encoding().minRowStride(pixels.width());
    StringBuilder rows = new StringBuilder();
    for (int at = 0; at + rowBytes <= payload.length; at += pixels.rowStride()) {
      rows.append(HexFormat.of().formatHex(payload, at, at + rowBytes));
    }
    return rows.toString();
  }

  private static String expectedRows(JsonNode expected, boolean isBigEndian) {
    if (expected.has("pixelsHex")) {
      return expected.get("pixelsHex").asText();
    }
    StringBuilder samples = new StringBuilder();
    for (JsonNode sample : expected.get("pixels")) {
      short value = (short) sample.asInt();
      samples.append("%04x".formatted(isBigEndian ? value : Short.reverseBytes(value)));
    }
    return samples.toString();
  }

  private static void assertCalibration(Content.Calibration calibration, JsonNode expected) {
    assertThat(calibration)
        .isEqualTo(
            new Content.Calibration(
                expected.get("width").asInt(),
                expected.get("height").asInt(),
                expected.get("distortionModel").asText(),
                numbers(expected.get("d")),
                numbers(expected.get("k")),
                numbers(expected.get("r")),
                numbers(expected.get("p"))));
  }

  private static double[] numbers(JsonNode array) {
    double[] numbers = new double[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = array.get(i).asDouble();
    }
    return numbers;
  }

  private static void assertUnit(FrameMessage message, JsonNode expected) {
    assertThat(message.content().wireName())
        .isEqualTo(expected.path("codec").asText(expected.path("format").asText()));
    if (expected.has("codec")) {
      MessageFields fields = message.fields();
      assertThat(fields.text("encoding")).contains(expected.get("encoding").asText());
      assertThat(fields.text("width")).contains(expected.get("width").asText());
      assertThat(fields.text("height")).contains(expected.get("height").asText());
      assertThat(fields.text("pts")).contains(expected.get("pts").asText());
      assertThat(fields.text("keyframe")).contains(expected.get("keyframe").asText());
    }
  }
}
