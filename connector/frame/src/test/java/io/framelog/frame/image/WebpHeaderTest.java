/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.framelog.frame.Content;
import io.framelog.frame.FileFormat;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RejectReason;
import io.framelog.frame.vectors.FrameVector;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebpHeaderTest {
  private static final long MAX_PIXELS = 1 << 20;
  private static final byte[] LOSSY = FrameVector.named("bare-webp-lossy").value();
  private static final byte[] LOSSLESS = FrameVector.named("bare-webp-lossless").value();
  private static final byte[] ALPHA = FrameVector.named("bare-webp-alpha").value();
  private static final int SIZE_AT = 4;

  /** Of the first chunk. */
  private static final int DATA_AT = 20;

  @Test
  void planesOfTheThreeKindsAreThoseOfTheirDecoders() throws Exception {
    long yuvBytes = 15 + 2 * 6;
    assertThat(parse(LOSSY)).isEqualTo(new Content.File(FileFormat.WEBP, 5, 3, yuvBytes));
    assertThat(parse(LOSSLESS)).isEqualTo(new Content.File(FileFormat.WEBP, 5, 3, 60));
    assertThat(parse(ALPHA)).isEqualTo(new Content.File(FileFormat.WEBP, 5, 3, yuvBytes + 15));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bare-webp-lossy", "bare-webp-lossless", "bare-webp-alpha"})
  void cutAtAnyByteItIsTruncated(String vector) {
    byte[] webp = FrameVector.named(vector).value();
    for (int length = 12; length < webp.length; length++) {
      assertRejected(
          Arrays.copyOf(webp, length),
          RejectReason.TRUNCATED_PICTURE,
          "the WebP says it has %d bytes, but has %d".formatted(webp.length, length));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bare-webp-lossy", "bare-webp-lossless", "bare-webp-alpha"})
  void fileThatSaysItEndsEarlierIsRefusedOrRead(String vector) {
    byte[] webp = FrameVector.named(vector).value();
    for (int length = 12; length < webp.length; length++) {
      byte[] shorter = webp.clone();
      littleEndian(shorter).putInt(SIZE_AT, length - 8);
      FrameRejectedException rejected =
          catchThrowableOfType(FrameRejectedException.class, () -> parse(shorter));
      assertThat(rejected).as("says it ends at %d", length).isNotNull();
      assertThat(rejected).hasMessageStartingWith("the WebP ends inside a chunk at byte ");
    }
  }

  @Test
  void sizesAboveTheLimitAreRefused() {
    byte[] lossy = LOSSY.clone();
    littleEndian(lossy).putShort(DATA_AT + 6, (short) 0x3FFF).putShort(DATA_AT + 8, (short) 0x3FFF);
    assertRejected(
        lossy,
        RejectReason.TOO_LARGE,
        "the WebP says its size is 16383x16383, above the limit of 1048576 pixels");

    byte[] lossless = LOSSLESS.clone();
    Arrays.fill(lossless, DATA_AT + 1, DATA_AT + 5, (byte) 0xFF);
    assertRejected(
        lossless,
        RejectReason.TOO_LARGE,
        "the WebP says its size is 16384x16384, above the limit of 1048576 pixels");

    byte[] canvas = ALPHA.clone();
    Arrays.fill(canvas, DATA_AT + 4, DATA_AT + 10, (byte) 0xFF);
    assertRejected(
        canvas,
        RejectReason.TOO_LARGE,
        "the WebP says its size is 16777216x16777216, above the limit of 1048576 pixels");
  }

  @Test
  void brokenStructuresAreMalformed() {
    assertRejected(
        edited(LOSSY, DATA_AT + 6, 0, 0),
        RejectReason.MALFORMED_PICTURE,
        "the WebP says its size is 0x3");
    assertRejected(
        edited(LOSSY, DATA_AT + 3, 0),
        RejectReason.MALFORMED_PICTURE,
        "the WebP has a VP8 chunk that does not begin as a key frame");
    assertRejected(
        edited(LOSSLESS, DATA_AT, 0),
        RejectReason.MALFORMED_PICTURE,
        "the WebP has a VP8L chunk without its signature");
    assertRejected(
        edited(LOSSY, 15, 'Q'),
        RejectReason.MALFORMED_PICTURE,
        "the WebP has no VP8, VP8L or VP8X chunk where one was expected");
    assertRejected(
        edited(ALPHA, DATA_AT + 4, 9),
        RejectReason.MALFORMED_PICTURE,
        "the WebP has a canvas of 10x3 for a picture of 5x3");
    assertRejected(
        edited(LOSSY, 16, 9),
        RejectReason.MALFORMED_PICTURE,
        "the WebP has a VP8 chunk of 9 bytes, 10 were expected");
  }

  private static byte[] edited(byte[] webp, int at, int... values) {
    byte[] edited = webp.clone();
    for (int i = 0; i < values.length; i++) {
      edited[at + i] = (byte) values[i];
    }
    return edited;
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static Content.File parse(byte[] webp) throws FrameRejectedException {
    return WebpHeader.parse(ByteBuffer.wrap(webp), MAX_PIXELS);
  }

  private static void assertRejected(byte[] webp, RejectReason reason, String message) {
    FrameRejectedException rejected =
        catchThrowableOfType(FrameRejectedException.class, () -> parse(webp));
    assertThat(rejected).hasMessage(message);
    assertThat(rejected.reason()).isEqualTo(reason);
  }
}
