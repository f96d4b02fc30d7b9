/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.ros;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.framelog.frame.Content;
import io.framelog.frame.FrameFormats;
import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameMessage;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RejectReason;
import io.framelog.frame.image.Codecs;
import io.framelog.frame.vectors.FrameVector;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CdrMessagesTest {
  private static final FrameVector IMAGE = FrameVector.named("ros2-compressed-image-le");
  private static final FrameVector DELIMITED = FrameVector.named("ros2-compressed-image-dcdr2-le");
  private static final FrameVector CAMERA = FrameVector.named("ros2-camera-info-le");

  /** Offsets in {@link #IMAGE}. */
  private static final int SEC = 4;

  private static final int NANOSEC = 8;
  private static final int FRAME_ID = 16;
  private static final int FRAME_ID_LENGTH = 12;
  private static final int FORMAT_LENGTH = 20;

  @ParameterizedTest
  @CsvSource({"00, -be", "01, -le", "06, -xcdr2-be", "07, -xcdr2-le", "10, -xcdr2-be", "11, -le"})
  void everyPlainEncapsulationIsRead(String kind, String vector) throws Exception {
    FrameVector image = FrameVector.named("ros2-compressed-image" + vector);
    byte[] message = image.value().clone();
    message[1] = Byte.parseByte(kind, 16);

    assertThat(decode(image, message).content().wireName()).isEqualTo("jpeg");
  }

  @ParameterizedTest
  @CsvSource({"08, BIG_ENDIAN", "09, LITTLE_ENDIAN", "14, BIG_ENDIAN", "15, LITTLE_ENDIAN"})
  void everyDelimitedEncapsulationIsRead(String kind, String order) throws Exception {
    ByteOrder byteOrder =
        order.equals("BIG_ENDIAN") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    byte[] plain =
        FrameVector.named(
                byteOrder == ByteOrder.BIG_ENDIAN
                    ? "ros2-compressed-image-xcdr2-be"
                    : "ros2-compressed-image-xcdr2-le")
            .value();
    ByteBuffer message = ByteBuffer.allocate(plain.length + 4 + 3).order(byteOrder);
    message.putShort(0, (short) 0).put(1, Byte.parseByte(kind, 16));
    message.putInt(4, plain.length - 4);
    message.put(8, plain, 4, plain.length - 4);

    assertThat(decode(DELIMITED, message.array()).content().wireName()).isEqualTo("jpeg");
  }

  @Test
  void delimiterBeyondTheEndIsRefused() {
    byte[] message = DELIMITED.value().clone();
    littleEndian(message).putInt(4, message.length - 7);

    assertRejected(
        DELIMITED,
        message,
        RejectReason.TRUNCATED_MESSAGE,
        "field 'delimiter' says it has 200 bytes, but only 199 are left");
  }

  @Test
  void fieldBeyondTheDelimiterIsRefused() {
    byte[] message = DELIMITED.value().clone();
    littleEndian(message).putInt(4, 6);

    assertRejected(
        DELIMITED,
        message,
        RejectReason.TRUNCATED_MESSAGE,
        "the message ends inside field 'stamp.nanosec', at byte 14");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ros2-compressed-image-le",
        "ros2-compressed-image-dcdr2-le",
        "ros2-compressed-depth-le",
        "ros2-compressed-depth-rvl-le",
        "ros2-image-bgr8-step-be",
        "ros2-camera-info-xcdr2-be",
        "ros2-ffmpeg-packet-le",
        "ros2-foxglove-compressed-image-le",
        "ros2-foxglove-compressed-video-le",
        "ros2-foxglove-raw-image-le",
        "ros2-foxglove-camera-calibration-le"
      })
  void cutAtAnyByteItIsTruncated(String name) {
    FrameVector vector = FrameVector.named(name);
    byte[] message = vector.value();
    for (int length = 0; length < message.length; length++) {
      byte[] cut = Arrays.copyOf(message, length);
      FrameRejectedException rejected =
          catchThrowableOfType(FrameRejectedException.class, () -> decode(vector, cut));
      assertThat(rejected).as("cut at %d", length).isNotNull();
      assertThat(rejected.reason()).isEqualTo(RejectReason.TRUNCATED_MESSAGE);
    }
  }

  @Test
  void moreThanPaddingBehindTheLastFieldIsAnotherType() throws Exception {
    byte[] message = IMAGE.value();
    assertThat(decode(IMAGE, Arrays.copyOf(message, message.length + 3)).payload())
        .isEqualTo(decode(IMAGE, message).payload());
    assertRejected(
        IMAGE,
        Arrays.copyOf(message, message.length + 4),
        RejectReason.MALFORMED_MESSAGE,
        "4 bytes are left behind the last field: is it a message of another type?");
  }

  @Test
  void stampThatNobodySetIsNoCaptureTime() throws Exception {
    byte[] message = IMAGE.value().clone();
    littleEndian(message).putInt(SEC, 0).putInt(NANOSEC, 0);
    assertThat(decode(IMAGE, message).captureNanos()).isNull();

    littleEndian(message).putInt(SEC, -1).putInt(NANOSEC, 999_999_999);
    assertThat(decode(IMAGE, message).captureNanos()).isEqualTo(-1);
  }

  @Test
  void textIsUtf8() throws Exception {
    byte[] message = IMAGE.value().clone();
    System.arraycopy("é!".getBytes(StandardCharsets.UTF_8), 0, message, FRAME_ID, 3);
    assertThat(decode(IMAGE, message).fields().text("header.frame_id")).contains("é!");

    message[FRAME_ID] = (byte) 0xFF;
    assertRejected(
        IMAGE, message, RejectReason.MALFORMED_MESSAGE, "field 'frame_id' is not UTF-8 text");
  }

  @Test
  void textWithoutItsZeroIsWhole() throws Exception {
    byte[] message = IMAGE.value().clone();
    message[FRAME_ID + 3] = '4';

    assertThat(decode(IMAGE, message).fields().text("frame_id")).contains("cam4");
  }

  @Test
  void textThatIsTooLongIsRefusedBeforeItIsDecoded() {
    byte[] message = Arrays.copyOf(IMAGE.value(), 100_000);
    littleEndian(message).putInt(FRAME_ID_LENGTH, 65_538);

    assertRejected(
        IMAGE,
        message,
        RejectReason.TOO_LARGE,
        "field 'frame_id' has 65537 bytes of text, above the limit of 65536");
  }

  @Test
  void lengthWithTheHighestBitIsNotNegative() {
    byte[] message = IMAGE.value().clone();
    littleEndian(message).putInt(FORMAT_LENGTH, Integer.MIN_VALUE);

    assertRejected(
        IMAGE,
        message,
        RejectReason.TRUNCATED_MESSAGE,
        "field 'format' says it has 2147483648 bytes, but only 179 are left");
  }

  @Test
  void matricesOfZerosWereNotGiven() throws Exception {
    byte[] message = CAMERA.value().clone();
    int matrices = message.length - (9 + 9 + 12) * Double.BYTES - 25;
    Arrays.fill(message, matrices, matrices + 9 * Double.BYTES, (byte) 0);

    Content.Calibration calibration = (Content.Calibration) decode(CAMERA, message).content();

    assertThat(calibration.k()).isEmpty();
    assertThat(calibration.r()).hasSize(9);
  }

  @Test
  void calibrationWithoutNumbersIsMalformed() {
    byte[] message = CAMERA.value().clone();
    int matrices = message.length - (9 + 9 + 12) * Double.BYTES - 25;
    littleEndian(message).putDouble(matrices, Double.NaN);

    assertRejected(
        CAMERA,
        message,
        RejectReason.MALFORMED_MESSAGE,
        "'k' of the calibration 'plumb_bob' has the number NaN");
  }

  @Test
  void calibrationOfNoPixelsHasABadGeometry() {
    byte[] message = CAMERA.value().clone();
    littleEndian(message).putInt(20, 0);
    assertRejected(
        CAMERA,
        message,
        RejectReason.BAD_GEOMETRY,
        "the calibration is for pictures of 640x0, at least 1x1 was expected");

    littleEndian(message).putInt(20, -1);
    assertRejected(
        CAMERA,
        message,
        RejectReason.TOO_LARGE,
        "the calibration is for pictures of 640x4294967295, above the limit of 134217728 pixels");
  }

  @Test
  void videoOfAnotherCodecIsUnsupported() {
    FrameVector video = FrameVector.named("ros2-foxglove-compressed-video-le");
    byte[] message = video.value().clone();
    System.arraycopy("vp9\0".getBytes(StandardCharsets.UTF_8), 0, message, message.length - 5, 4);

    assertRejected(
        video,
        message,
        RejectReason.UNSUPPORTED_FORMAT,
        "video in 'vp9\0' is not read here: h264, h265 and av1 are");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hevc", "h265", "hevc_nvenc", "libx265"})
  void namesOfEncodersStandForTheirCodec(String name) throws Exception {
    byte[] unit = FrameVector.named("bare-h265-key").value();

    assertThat(
            Codecs.payload(name, ByteBuffer.wrap(unit), FrameLimits.defaults())
                .content()
                .wireName())
        .isEqualTo("h265");
  }

  private static ByteBuffer littleEndian(byte[] message) {
    return ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static FrameMessage decode(FrameVector vector, byte[] message)
      throws FrameRejectedException {
    return FrameFormats.named(vector.decoder())
        .decoder(Map.of())
        .decode(vector.record(), ByteBuffer.wrap(message), FrameLimits.defaults());
  }

  private static void assertRejected(
      FrameVector vector, byte[] message, RejectReason reason, String text) {
    FrameRejectedException rejected =
        catchThrowableOfType(FrameRejectedException.class, () -> decode(vector, message));
    assertThat(rejected).hasMessage(text);
    assertThat(rejected.reason()).isEqualTo(reason);
  }
}
