/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.foxglove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import com.google.protobuf.UnknownFieldSet;
import io.framelog.frame.Content;
import io.framelog.frame.FrameFormats;
import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameMessage;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.PixelEncoding;
import io.framelog.frame.RejectReason;
import io.framelog.frame.foxglove.generated.CameraCalibration;
import io.framelog.frame.foxglove.generated.CompressedImage;
import io.framelog.frame.foxglove.generated.CompressedVideo;
import io.framelog.frame.foxglove.generated.RawImage;
import io.framelog.frame.vectors.FrameVector;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What protobuf's generated classes write is read, and what they refuse is rejected. */
class GeneratedMessagesTest {
  private static final Timestamp TIME =
      Timestamp.newBuilder().setSeconds(1_764_000_000).setNanos(5).build();
  private static final ByteString JPEG =
      ByteString.copyFrom(FrameVector.named("bare-jpeg").value());
  private static final ByteString UNIT =
      ByteString.copyFrom(FrameVector.named("bare-h264-key").value());
  private static final CompressedImage IMAGE =
      CompressedImage.newBuilder()
          .setTimestamp(TIME)
          .setData(JPEG)
          .setFormat("jpeg")
          .setFrameId("é")
          .build();

  @Test
  void compressedImageIsRead() throws Exception {
    FrameMessage message = decode("foxglove.CompressedImage", IMAGE.toByteArray());

    assertThat(message.payload()).isEqualTo(JPEG.toByteArray());
    assertThat(message.captureNanos()).isEqualTo(1_764_000_000_000_000_005L);
    assertThat(message.fields().text("frame_id")).contains("é");
    assertThat(message.fields().text("format")).contains("jpeg");
    assertThat(message.fields().text("data")).isEmpty();
    assertThat(message.fields().text("width")).isEmpty();
  }

  @Test
  void rawImageIsRead() throws Exception {
    RawImage image =
        RawImage.newBuilder()
            .setWidth(2)
            .setHeight(2)
            .setEncoding("bgr16")
            .setStep(14)
            .setData(ByteString.copyFrom(new byte[28]))
            .build();

    FrameMessage message = decode("foxglove.RawImage", image.toByteArray());

    assertThat(message.content()).isEqualTo(new Content.Pixels(PixelEncoding.RGB16_LE, 2, 2, 14));
    assertThat(message.captureNanos()).isNull();
    assertThat(message.fields().text("step")).contains("14");
  }

  @Test
  void compressedVideoIsRead() throws Exception {
    CompressedVideo video =
        CompressedVideo.newBuilder().setTimestamp(TIME).setData(UNIT).setFormat("h264").build();

    assertThat(decode("foxglove.CompressedVideo", video.toByteArray()).payload())
        .isEqualTo(UNIT.toByteArray());
  }

  @Test
  void numbersOfACalibrationArePackedOrNot() throws Exception {
    CameraCalibration packed =
        CameraCalibration.newBuilder()
            .setWidth(640)
            .setHeight(480)
            .setDistortionModel("fisheye")
            .addAllD(List.of(0.5, -0.25))
            .addAllK(List.of(1.0, 0.0, 2.0, 0.0, 3.0, 4.0, 0.0, 0.0, 1.0))
            .build();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    packed.toBuilder().clearD().build().writeTo(out);
    out.writeDouble(5, 0.5);
    out.writeDouble(5, -0.25);
    out.flush();

    Content calibration = decode("foxglove.CameraCalibration", packed.toByteArray()).content();

    assertThat(calibration)
        .isEqualTo(
            new Content.Calibration(
                640,
                480,
                "fisheye",
                new double[] {0.5, -0.25},
                new double[] {1, 0, 2, 0, 3, 4, 0, 0, 1},
                new double[0],
                new double[0]));
    assertThat(decode("foxglove.CameraCalibration", bytes.toByteArray()).content())
        .isEqualTo(calibration);
  }

  @Test
  void fieldsThatNobodyKnowsArePassedOver() throws Exception {
    UnknownFieldSet.Field group =
        UnknownFieldSet.Field.newBuilder()
            .addGroup(
                UnknownFieldSet.newBuilder()
                    .addField(
                        1,
                        UnknownFieldSet.Field.newBuilder()
                            .addVarint(7)
                            .addFixed64(8)
                            .addLengthDelimited(JPEG)
                            .build())
                    .build())
            .build();
    CompressedImage image =
        IMAGE.toBuilder()
            .setUnknownFields(UnknownFieldSet.newBuilder().addField(77, group).build())
            .build();

    assertThat(decode("foxglove.CompressedImage", image.toByteArray()).payload())
        .isEqualTo(JPEG.toByteArray());
  }

  @Test
  void cutAtAnyByteItIsRejectedWhereTheGeneratedClassRefusesIt() {
    byte[] whole = IMAGE.toByteArray();
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      FrameRejectedException rejected =
          catchThrowableOfType(
              FrameRejectedException.class, () -> decode("foxglove.CompressedImage", cut));
      if (isRefused(cut)) {
        assertThat(rejected).as("cut at %d", length).isNotNull();
        assertThat(rejected.reason())
            .as("cut at %d: %s", length, rejected.getMessage())
            .isEqualTo(RejectReason.TRUNCATED_MESSAGE);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"-1, 0", "1000000000, 0", "0, 9223372037", "0, -9223372038"})
  void timesOutOfRangeAreRejected(int nanos, long seconds) {
    CompressedImage image =
        IMAGE.toBuilder()
            .setTimestamp(Timestamp.newBuilder().setSeconds(seconds).setNanos(nanos))
            .build();

    assertRejected(image, RejectReason.BAD_CAPTURE_TIME);
  }

  @Test
  void wireTypesThatDoNotFitAreMalformed() throws Exception {
    assertMalformed(out -> out.writeInt64(1, 5), "field 'timestamp' (1) with wire type 0");
    assertMalformed(out -> out.writeFixed32(3, 5), "field 'format' (3) with wire type 5");
    assertMalformed(
        out -> out.writeByteArray(1, new byte[] {0x0D, 0, 0, 0, 0}),
        "field 'timestamp.seconds' (1) with wire type 5");
    assertMalformed(out -> out.writeTag(9, 4), "end-group tag did not match expected tag");
    assertMalformed(out -> out.writeTag(9, 7), "broken at byte 1: Protocol message tag had inval");
    assertMalformed(out -> out.writeRawByte(0), "broken at byte 1: Protocol message contained an");
  }

  @Test
  void groupsWithinGroupsAreBounded() throws Exception {
    assertMalformed(
        out -> {
          for (int i = 0; i < 10_000; i++) {
            out.writeTag(99, 3);
          }
        },
        "Protocol message had too many levels of nesting.");
  }

  @Test
  void numbersOneByOneAreBounded() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    for (int i = 0; i < 1025; i++) {
      out.writeDouble(5, 1);
    }
    out.flush();

    FrameRejectedException rejected =
        catchThrowableOfType(
            FrameRejectedException.class,
            () -> decode("foxglove.CameraCalibration", bytes.toByteArray()));
    assertThat(rejected).hasMessage("field 'D' has more than 1024 numbers");
  }

  /** Writes a field. */
  @FunctionalInterface
  private interface Field {
    void write(CodedOutputStream out) throws IOException;
  }

  private static void assertMalformed(Field field, String message) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    field.write(out);
    out.flush();
    FrameRejectedException rejected =
        catchThrowableOfType(
            FrameRejectedException.class,
            () -> decode("foxglove.CompressedImage", bytes.toByteArray()));
    assertThat(rejected).hasMessageContaining(message);
    assertThat(rejected.reason()).isEqualTo(RejectReason.MALFORMED_MESSAGE);
  }

  private static void assertRejected(Message message, RejectReason reason) {
    FrameRejectedException rejected =
        catchThrowableOfType(
            FrameRejectedException.class,
            () -> decode(message.getDescriptorForType().getFullName(), message.toByteArray()));
    assertThat(rejected).isNotNull();
    assertThat(rejected.reason()).isEqualTo(reason);
  }

  private static boolean isRefused(byte[] bytes) {
    try {
      return !CompressedImage.parseFrom(bytes).isInitialized();
    } catch (IOException e) {
      return true;
    }
  }

  private static FrameMessage decode(String format, byte[] message) throws FrameRejectedException {
    return FrameFormats.named(format)
        .decoder(Map.of())
        .decode(
            FrameVector.named("bare-jpeg").record(),
            ByteBuffer.wrap(message),
            FrameLimits.defaults());
  }
}
