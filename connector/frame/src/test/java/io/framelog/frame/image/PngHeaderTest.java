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
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngHeaderTest {
  private static final long MAX_PIXELS = 1 << 20;
  private static final byte[] PNG = png(BufferedImage.TYPE_INT_RGB);
  private static final int WIDTH_AT = 16;
  private static final int DEPTH_AT = 24;

  @ParameterizedTest
  @CsvSource({
    BufferedImage.TYPE_INT_RGB + ", 3",
    BufferedImage.TYPE_INT_ARGB + ", 4",
    BufferedImage.TYPE_BYTE_GRAY + ", 1",
    BufferedImage.TYPE_USHORT_GRAY + ", 2",
    BufferedImage.TYPE_BYTE_BINARY + ", 1",
    BufferedImage.TYPE_BYTE_INDEXED + ", 4"
  })
  void sizeAndPlanesComeFromTheHeader(int imageType, int bytesPerPixel) throws Exception {
    assertThat(parse(png(imageType)))
        .isEqualTo(new Content.File(FileFormat.PNG, 5, 3, 15L * bytesPerPixel));
  }

  @Test
  void cutAtAnyByteItIsTruncated() {
    for (int length = 8; length < PNG.length; length++) {
      assertRejected(
          Arrays.copyOf(PNG, length),
          RejectReason.TRUNCATED_PICTURE,
          "the PNG has no end: its " + length + " bytes are not all of it");
    }
  }

  @Test
  void bytesBehindTheEndAreLeftAlone() throws Exception {
    assertThat(parse(Arrays.copyOf(PNG, PNG.length + 7))).isEqualTo(parse(PNG));
  }

  @Test
  void sixtyThousandPixelsSquareAreRefusedBeforeTheyAreDecoded() {
    byte[] bomb = PNG.clone();
    ByteBuffer.wrap(bomb).putInt(WIDTH_AT, 60_000).putInt(WIDTH_AT + 4, 60_000);

    assertRejected(
        bomb,
        RejectReason.TOO_LARGE,
        "the PNG says its size is 60000x60000, above the limit of 1048576 pixels");
  }

  @Test
  void sizesThatAreNoneAreMalformed() {
    byte[] empty = PNG.clone();
    ByteBuffer.wrap(empty).putInt(WIDTH_AT, 0);
    assertRejected(empty, RejectReason.MALFORMED_PICTURE, "the PNG says its size is 0x3");

    byte[] negative = PNG.clone();
    ByteBuffer.wrap(negative).putInt(WIDTH_AT, -1);
    assertRejected(
        negative,
        RejectReason.TOO_LARGE,
        "the PNG says its size is 4294967295x3, above the limit of 1048576 pixels");
  }

  @ParameterizedTest
  @CsvSource({"3, 2", "16, 3", "4, 2", "8, 1", "4, 6", "8, 7", "2, 4"})
  void depthsThatAColorTypeDoesNotHaveAreMalformed(int depth, int colorType) {
    byte[] png = PNG.clone();
    png[DEPTH_AT] = (byte) depth;
    png[DEPTH_AT + 1] = (byte) colorType;

    assertRejected(
        png,
        RejectReason.MALFORMED_PICTURE,
        "the PNG has color type %d with %d bits a sample".formatted(colorType, depth));
  }

  @Test
  void headerComesFirst() {
    byte[] png = PNG.clone();
    png[12] = 'X';

    assertRejected(
        png,
        RejectReason.MALFORMED_PICTURE,
        "the PNG does not begin with an IHDR chunk of 13 bytes");
  }

  @Test
  void pictureWithoutDataIsMalformed() {
    byte[] end = {0, 0, 0, 0, 'I', 'E', 'N', 'D', 0, 0, 0, 0};
    byte[] png = Arrays.copyOf(PNG, 33 + end.length);
    System.arraycopy(end, 0, png, 33, end.length);

    assertRejected(png, RejectReason.MALFORMED_PICTURE, "the PNG has no image data");
  }

  private static byte[] png(int imageType) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(5, 3, imageType), "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Content.File parse(byte[] png) throws FrameRejectedException {
    return PngHeader.parse(ByteBuffer.wrap(png), MAX_PIXELS);
  }

  private static void assertRejected(byte[] png, RejectReason reason, String message) {
    FrameRejectedException rejected =
        catchThrowableOfType(FrameRejectedException.class, () -> parse(png));
    assertThat(rejected).hasMessage(message);
    assertThat(rejected.reason()).isEqualTo(reason);
  }
}
