/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.framelog.frame.Content;
import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.PixelEncoding;
import io.framelog.frame.RejectReason;
import io.framelog.frame.StreamFormat;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayloadsTest {
  private static final FrameLimits LIMITS = new FrameLimits(1 << 20, 1 << 20);

  @ParameterizedTest
  @CsvSource({
    "rgb8, RGB8",
    "bgr8, BGR8",
    "8UC3, BGR8",
    "16, BGR8",
    "rgba8, RGBA8",
    "bgra8, BGRA8",
    "8UC4, BGRA8",
    "24, BGRA8",
    "mono8, MONO8",
    "8UC1, MONO8",
    "0, MONO8",
    "mono16, MONO16_LE",
    "16UC1, MONO16_LE",
    "2, MONO16_LE",
    "32FC1, MONO32F_LE",
    "5, MONO32F_LE",
    "rgb16, RGB16_LE",
    "bgr16, RGB16_LE",
    "16UC3, RGB16_LE",
    "18, RGB16_LE",
    "rgba16, RGBA16_LE",
    "bgra16, RGBA16_LE",
    "16UC4, RGBA16_LE",
    "26, RGBA16_LE",
    "yuv422, UYVY",
    "uyvy, UYVY",
    "yuv422_yuy2, YUYV",
    "yuyv, YUYV",
    "nv12, NV12",
    "nv21, NV21",
    "i420, I420",
    "yuv420p, I420",
    "bayer_rggb8, BAYER_RGGB8",
    "bayer_bggr8, BAYER_BGGR8",
    "bayer_gbrg8, BAYER_GBRG8",
    "bayer_grbg8, BAYER_GRBG8"
  })
  void namesOfEncodingsAreThoseOfTheirMemory(String name, PixelEncoding encoding) throws Exception {
    Payload payload =
        pixels(new RawPicture(name, 2, 2, RawPicture.PACKED, ByteOrder.LITTLE_ENDIAN), bytes(32));

    assertThat(payload.content())
        .isEqualTo(new Content.Pixels(encoding, 2, 2, (int) encoding.minRowStride(2)));
  }

  @ParameterizedTest
  @CsvSource({
    "rgb16, LITTLE_ENDIAN, RGB16_LE, 000102030405",
    "bgr16, LITTLE_ENDIAN, RGB16_LE, 040502030001",
    "rgb16, BIG_ENDIAN, RGB16_LE, 010003020504",
    "bgr16, BIG_ENDIAN, RGB16_LE, 050403020100",
    "rgba16, BIG_ENDIAN, RGBA16_LE, 0100030205040706",
    "bgra16, LITTLE_ENDIAN, RGBA16_LE, 0405020300010607",
    "bgra16, BIG_ENDIAN, RGBA16_LE, 0504030201000706",
    "32FC1, BIG_ENDIAN, MONO32F_LE, 03020100",
    "mono16, BIG_ENDIAN, MONO16_BE, 0001",
    "rgb8, BIG_ENDIAN, RGB8, 000102"
  })
  void samplesAreBroughtToTheOrderOfTheirEncoding(
      String name, String order, PixelEncoding encoding, String firstPixel) throws Exception {
    ByteOrder byteOrder =
        order.equals("BIG_ENDIAN") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    int step = firstPixel.length() / 2 + 3;
    byte[] sent = bytes(step + firstPixel.length() / 2);

    Payload payload = pixels(new RawPicture(name, 1, 2, step, byteOrder), sent);

    assertThat(payload.content()).isEqualTo(new Content.Pixels(encoding, 1, 2, step));
    assertThat(HexFormat.of().formatHex(payload.bytes(), 0, firstPixel.length() / 2))
        .isEqualTo(firstPixel);
    // The second row holds the same samples, counted from the step on.
    for (int i = 0; i < firstPixel.length() / 2; i++) {
      assertThat(payload.bytes()[step + i] - step).isEqualTo(payload.bytes()[i]);
    }
  }

  @Test
  void whatIsTheWholeArrayIsNotCopied() throws Exception {
    byte[] sent = bytes(12);
    RawPicture picture = new RawPicture("rgb8", 2, 2, 6, ByteOrder.LITTLE_ENDIAN);

    assertThat(pixels(picture, sent).bytes()).isSameAs(sent);
    ByteBuffer part = ByteBuffer.wrap(bytes(20), 4, 12);
    assertThat(Payloads.pixels(picture, part, LIMITS).bytes())
        .isEqualTo(HexFormat.of().parseHex("0405060708090a0b0c0d0e0f"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "xyz42|2|2|6|UNSUPPORTED_FORMAT|pixels in 'xyz42' are not read here: 16UC1, ",
        "nv24|2|2|6|UNSUPPORTED_FORMAT|pixels in 'nv24' are not read here: 16UC1, ",
        "rgb8|0|2|6|BAD_GEOMETRY|the picture says its size is 0x2, at least 1x1 was expected",
        "rgb8|2|2|5|BAD_STEP|rows of 2 pixels in rgb8 take 6 bytes, but the step is 5",
        "rgb8|2|2|4294967295|BAD_STEP|rows of 2 pixels in rgb8 take 6 bytes, but the step is 429",
        "rgb8|2|3|6|SHORT_PIXELS|a picture of 2x3 in rgb8 with a step of 6 takes 18 bytes, but has",
        "rgb8|4294967295|4294967295|6|TOO_LARGE|the picture says its size is 4294967295x429496729",
        "mono8|1024|1025|1024|TOO_LARGE|the picture says its size is 1024x1025, above the limit o",
      })
  void whatDoesNotFitTogetherIsRefused(
      String encoding, long width, long height, long step, RejectReason reason, String message) {
    RawPicture picture = new RawPicture(encoding, width, height, step, ByteOrder.LITTLE_ENDIAN);

    FrameRejectedException rejected =
        catchThrowableOfType(FrameRejectedException.class, () -> pixels(picture, bytes(12)));

    assertThat(rejected).hasMessageStartingWith(message);
    assertThat(rejected.reason()).isEqualTo(reason);
  }

  @Test
  void paddingOfTheLastRowMayBeAbsent() throws Exception {
    RawPicture picture = new RawPicture("rgb8", 1, 2, 8, ByteOrder.LITTLE_ENDIAN);

    assertThat(pixels(picture, bytes(11)).bytes()).hasSize(11);
  }

  @Test
  void payloadsAboveTheLimitAndEmptyOnesAreRefused() {
    FrameLimits tight = new FrameLimits(1 << 20, 11);
    RawPicture picture = new RawPicture("rgb8", 2, 2, 6, ByteOrder.LITTLE_ENDIAN);
    assertThat(
            catchThrowableOfType(
                FrameRejectedException.class,
                () -> Payloads.pixels(picture, ByteBuffer.wrap(bytes(12)), tight)))
        .hasMessage("the picture has 12 bytes, above the limit of 11");
    assertThat(
            catchThrowableOfType(FrameRejectedException.class, () -> pixels(picture, new byte[0])))
        .hasMessage("the message has no data, a picture was expected");
  }

  @ParameterizedTest
  @CsvSource({
    "H264, 0000000165, true",
    "H264, 00000167, true",
    "H264, 000000000109, true",
    "H264, 000001e5, false",
    "H264, 00000178, false",
    "H264, 0000016, false",
    "H264, 00000001, false",
    "H264, 000165, false",
    "H264, 0000000a65, false",
    "H265, 000000014001, true",
    "H265, 000001ae01, false",
    "H265, 0000012600, false",
    "H265, 00000126, false",
    "H265, 0000015201, false",
    "AV1, 1200, true",
    "AV1, 0a0b, true",
    "AV1, 9200, false",
    "AV1, 1000, false",
    "AV1, 0200, false",
    "AV1, 12, false"
  })
  void accessUnitsBeginAsTheirFormatSays(StreamFormat format, String hex, boolean fits) {
    byte[] unit = HexFormat.of().parseHex(hex.length() % 2 == 0 ? hex : hex + "0");

    FrameRejectedException rejected =
        catchThrowableOfType(
            FrameRejectedException.class,
            () -> Payloads.accessUnit(format, ByteBuffer.wrap(unit), LIMITS));

    assertThat(rejected == null).isEqualTo(fits);
    if (rejected != null) {
      assertThat(rejected)
          .hasMessageStartingWith("an access unit of " + format.wireName() + ", a")
          .hasMessageContaining(" was expected, but it begins with ");
      assertThat(rejected.reason()).isEqualTo(RejectReason.MALFORMED_PICTURE);
    }
  }

  private static Payload pixels(RawPicture picture, byte[] bytes) throws FrameRejectedException {
    return Payloads.pixels(picture, ByteBuffer.wrap(bytes), LIMITS);
  }

  private static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }
}
