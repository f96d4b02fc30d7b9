/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.framelog.frame.image.TestJpegs;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BareImageDecoderTest {
  private static final long CAPTURE_NANOS = 1_763_892_900_123_456_789L;
  private static final RecordPosition POSITION = new RecordPosition("frames", 3, 42);
  private static final byte[] JPEG = TestJpegs.baseline(32, 16);
  private static final FrameRoute ROUTE =
      new FrameRoute(
          "cams",
          FrameRoute.DEFAULT_ENTITY,
          "run-1",
          FrameRoute.DEFAULT_EARLIEST_NANOS,
          FrameRoute.DEFAULT_MAX_PIXELS);

  private final List<RecordHeader> headers = new ArrayList<>();
  private byte @Nullable [] key = "front".getBytes(UTF_8);
  private byte @Nullable [] value = JPEG;
  private FrameRoute route = ROUTE;

  @Test
  void headersAndPayloadBecomeTheFrame() throws Exception {
    text(FrameHeaders.CAMERA_ID, "left");
    text(FrameHeaders.DEVICE_ID, "robot-7");
    text(FrameHeaders.RECORDING_ID, "mission-1");
    text(FrameHeaders.FRAME_FORMAT, "jpeg");
    captureTime();

    Frame frame = decode();

    assertThat(frame)
        .isEqualTo(
            new Frame(
                new CameraId("robot-7", "left"),
                "mission-1",
                "/robot-7/left",
                "cams",
                CAPTURE_NANOS,
                new Content.File(
                    FileFormat.JPEG, 32, 16, ChromaSubsampling.YUV420.planeBytes(32, 16)),
                JPEG,
                POSITION));
    assertThat(frame.payload()).isSameAs(JPEG);
  }

  @Test
  void recordWithoutValueIsEmpty() {
    captureTime();
    value = null;
    assertRejected(RejectReason.EMPTY_RECORD, "the record has no value, a picture was expected");
    value = new byte[0];
    assertRejected(RejectReason.EMPTY_RECORD, "the record has no value, a picture was expected");
  }

  @Test
  void keyNamesTheCameraWhereNoHeaderDoes() throws Exception {
    captureTime();
    assertThat(decode().camera()).isEqualTo(new CameraId("", "front"));

    text(FrameHeaders.CAMERA_ID, " ");
    assertThat(decode().camera().camera()).isEqualTo("front");

    text(FrameHeaders.CAMERA_ID, "rear");
    assertThat(decode().camera().camera()).isEqualTo("rear");
  }

  @Test
  void lastHeaderOfANameCounts() throws Exception {
    captureTime();
    text(FrameHeaders.CAMERA_ID, "one");
    text(FrameHeaders.CAMERA_ID, "two");

    assertThat(decode().camera().camera()).isEqualTo("two");
  }

  @Test
  void recordThatNamesNoCameraIsRejected() {
    captureTime();
    key = null;
    assertRejected(
        RejectReason.NO_CAMERA,
        "header 'camera-id' or the record key must name the camera: a camera needs a name, but it"
            + " was ''");
    key = "  ".getBytes(UTF_8);
    assertRejected(
        RejectReason.NO_CAMERA,
        "header 'camera-id' or the record key must name the camera: a camera needs a name, but it"
            + " was '  '");
    key = "c".repeat(201).getBytes(UTF_8);
    assertRejected(
        RejectReason.NO_CAMERA,
        "header 'camera-id' or the record key must name the camera: device and camera names may"
            + " have at most 200 characters, but had 0 and 201");
  }

  @Test
  void cameraNameOfSlashesAloneIsRejectedBecauseItLeavesNoEntity() {
    captureTime();
    key = "//".getBytes(UTF_8);
    assertRejected(
        RejectReason.NO_CAMERA,
        "header 'camera-id' or the record key must name the camera: a camera needs a name, but it"
            + " was '//'");
  }

  @Test
  void nameThatMakesAReservedEntityIsRejected() {
    captureTime();
    key = "__properties".getBytes(UTF_8);
    assertRejected(
        RejectReason.NO_CAMERA,
        "device and camera make the entity '//__properties', which is reserved by Rerun");
  }

  @Test
  void namesThatAreNotUtf8AreRejected() {
    captureTime();
    key = new byte[] {(byte) 0xC3, 0x28};
    assertRejected(RejectReason.NO_CAMERA, "the record key is not UTF-8 text");
    headers.add(new RecordHeader(FrameHeaders.DEVICE_ID, new byte[] {(byte) 0xFF}));
    key = "front".getBytes(UTF_8);
    assertRejected(RejectReason.NO_CAMERA, "header 'device-id' is not UTF-8 text");
    headers.clear();
    captureTime();
    headers.add(new RecordHeader(FrameHeaders.RECORDING_ID, new byte[] {(byte) 0xFF}));
    assertRejected(RejectReason.NO_RECORDING, "header 'recording-id' is not UTF-8 text");
  }

  @Test
  void recordingComesFromTheHeaderElseTheRoute() throws Exception {
    captureTime();
    assertThat(decode().recording()).isEqualTo("run-1");
    text(FrameHeaders.RECORDING_ID, "");
    assertThat(decode().recording()).isEqualTo("run-1");
    text(FrameHeaders.RECORDING_ID, "run-2");
    assertThat(decode().recording()).isEqualTo("run-2");
  }

  @Test
  void recordWithoutARecordingIsRejected() {
    captureTime();
    route = FrameRoute.named("cams");
    assertRejected(
        RejectReason.NO_RECORDING,
        "header 'recording-id' must name the recording, or route 'cams' must have a default");
    text(FrameHeaders.RECORDING_ID, "r".repeat(201));
    assertRejected(
        RejectReason.NO_RECORDING, "a recording may have at most 200 characters, but had 201");
  }

  @Test
  void captureTimeIsTextOrEightBytesBigEndian() throws Exception {
    text(FrameHeaders.CAPTURE_TS_NS, Long.toString(CAPTURE_NANOS));
    assertThat(decode().captureNanos()).isEqualTo(CAPTURE_NANOS);
    headers.clear();
    header(FrameHeaders.CAPTURE_TS_NS, ByteBuffer.allocate(8).putLong(CAPTURE_NANOS).array());
    assertThat(decode().captureNanos()).isEqualTo(CAPTURE_NANOS);
  }

  @Test
  void eightDigitsAreTextNotBytes() throws Exception {
    route = new FrameRoute("cams", FrameRoute.DEFAULT_ENTITY, "run-1", 0, 1 << 20);
    text(FrameHeaders.CAPTURE_TS_NS, "12345678");

    assertThat(decode().captureNanos()).isEqualTo(12_345_678L);
  }

  @Test
  void missingCaptureTimeIsNeverGuessed() {
    assertRejected(
        RejectReason.NO_CAPTURE_TIME,
        "header 'capture-ts-ns' must hold the capture time in nanoseconds");
  }

  @Test
  void captureTimeThatIsNoNumberIsRejected() {
    for (String bad : List.of("", "-", "--1", "12a", "1.5", "99999999999999999999", " 1")) {
      headers.clear();
      text(FrameHeaders.CAPTURE_TS_NS, bad);
      assertRejected(
          RejectReason.BAD_CAPTURE_TIME,
          "header 'capture-ts-ns' must be decimal text or 8 bytes big-endian, but was "
              + HeaderNumber.hex(bad.getBytes(UTF_8), 24));
    }
  }

  @Test
  void captureTimeAfterTheLatestIsRejectedBecauseASliceBehindItWouldOverflow() {
    text(FrameHeaders.CAPTURE_TS_NS, Long.toString(Long.MAX_VALUE));
    assertRejected(
        RejectReason.BAD_CAPTURE_TIME,
        "header 'capture-ts-ns' is 9223372036854775807, after the latest accepted"
            + " 7258118400000000000: is the camera's clock set?");
  }

  @Test
  void captureTimeBeforeTheEarliestIsRejected() {
    text(FrameHeaders.CAPTURE_TS_NS, "1763892900123");
    assertRejected(
        RejectReason.BAD_CAPTURE_TIME,
        "header 'capture-ts-ns' is 1763892900123, before the earliest accepted 946684800000000000:"
            + " is it in nanoseconds?");
    headers.clear();
    text(FrameHeaders.CAPTURE_TS_NS, "-1763892900123456789");
    assertRejected(
        RejectReason.BAD_CAPTURE_TIME,
        "header 'capture-ts-ns' is -1763892900123456789, before the earliest accepted"
            + " 946684800000000000: is it in nanoseconds?");
  }

  @Test
  void bytesThatAreNoJpegAreUnsupported() {
    captureTime();
    value = TestJpegs.of(0x89, 'P', 'N', 'G', 0x0D);
    assertRejected(
        RejectReason.UNSUPPORTED_FORMAT,
        "a JPEG was expected, but header 'frame-format' says 'jpeg' and the value begins with 89 50"
            + " 4e 47 …");
    value = JPEG;
    text(FrameHeaders.FRAME_FORMAT, "png");
    assertRejected(
        RejectReason.UNSUPPORTED_FORMAT,
        "a JPEG was expected, but header 'frame-format' says 'png' and the value begins with ff d8"
            + " ff e0 …");
  }

  @Test
  void pictureReasonsComeFromItsHeader() {
    captureTime();
    value = Arrays.copyOf(JPEG, JPEG.length - 2);
    assertRejected(
        RejectReason.TRUNCATED_PICTURE,
        "the JPEG has no end mark: its " + (JPEG.length - 2) + " bytes are not all of it");
    value = TestJpegs.withSize(JPEG, 32, 0);
    assertRejected(RejectReason.MALFORMED_PICTURE, "the JPEG says its size is 32x0");
    value = TestJpegs.withSize(JPEG, 65_000, 65_000);
    assertRejected(
        RejectReason.TOO_LARGE,
        "the JPEG says its size is 65000x65000, above the limit of 134217728 pixels");
  }

  @Test
  void recordCutAtAnyByteIsADeadLetterNotAFailure() {
    captureTime();
    for (int length = 0; length < JPEG.length; length++) {
      value = Arrays.copyOf(JPEG, length);
      assertThat(catchThrowableOfType(FrameRejectedException.class, this::decode))
          .as("cut at %d", length)
          .isNotNull();
    }
  }

  private void text(String name, String text) {
    headers.add(RecordHeader.text(name, text));
  }

  private void header(String name, byte[] bytes) {
    headers.add(new RecordHeader(name, bytes));
  }

  private void captureTime() {
    text(FrameHeaders.CAPTURE_TS_NS, Long.toString(CAPTURE_NANOS));
  }

  private Frame decode() throws FrameRejectedException {
    return new BareImageDecoder(route)
        .decode(new FrameRecord(POSITION, /* timestampMillis= */ 1, key, value, headers));
  }

  private void assertRejected(RejectReason reason, String message) {
    FrameRejectedException rejected =
        catchThrowableOfType(FrameRejectedException.class, this::decode);

    assertThat(rejected).as("rejected as %s", reason).isNotNull();
    assertThat(rejected.reason()).isEqualTo(reason);
    assertThat(rejected).hasMessage(message);
  }
}
