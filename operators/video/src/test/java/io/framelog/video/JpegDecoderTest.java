/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JpegDecoderTest {
  private final JpegDecoder decoder = new JpegDecoder();

  @AfterEach
  void close() {
    decoder.close();
  }

  private static byte[] cup() {
    return Footage.jpegs(Footage.cup(), 1).get(0);
  }

  @ParameterizedTest
  @EnumSource(names = {"YUV420", "YUV422", "YUV444"})
  void keepsTheSubsamplingOfTheFile(ChromaLayout layout) throws PictureException {
    RawPicture source = Jpegs.gradient(64, 48, layout);

    RawPicture decoded = decoder.decode(Jpegs.encode(source));

    assertThat(decoded.layout()).isEqualTo(layout);
    for (int i = 0; i < source.planes().length; i++) {
      assertThat(decoded.planes()[i] & 0xFF)
          .as("sample %d", i)
          .isBetween((source.planes()[i] & 0xFF) - 8, (source.planes()[i] & 0xFF) + 8);
    }
  }

  @Test
  void grayPictureHasOnePlane() throws PictureException {
    RawPicture decoded = decoder.decode(Footage.chessboard("left", "01"));

    assertThat(decoded.layout()).isEqualTo(ChromaLayout.GRAY);
    assertThat(decoded.planes()).hasSize(640 * 480);
  }

  @Test
  void oddSizeBecomes444WithChromaRepeated() throws PictureException {
    byte[] even = Jpegs.encode(Jpegs.gradient(64, 48, ChromaLayout.YUV420));
    RawPicture whole = decoder.decode(even);

    RawPicture odd = decoder.decode(Jpegs.claimSize(even, 63, 47));

    assertThat(odd.width()).isEqualTo(63);
    assertThat(odd.height()).isEqualTo(47);
    assertThat(odd.layout()).isEqualTo(ChromaLayout.YUV444);
    for (int y = 0; y < 47; y++) {
      for (int x = 0; x < 63; x++) {
        assertThat(odd.planes()[y * 63 + x]).isEqualTo(whole.planes()[y * 64 + x]);
        assertThat(odd.planes()[63 * 47 + y * 63 + x])
            .isEqualTo(whole.planes()[64 * 48 + (y / 2) * 32 + x / 2]);
      }
    }
  }

  @Test
  void pictureDoesNotDependOnTheOneBefore() throws PictureException {
    byte[] whole = cup();
    byte[] withoutTables = Jpegs.withoutHuffmanTables(whole);
    assertThatThrownBy(() -> decoder.decode(withoutTables)).isInstanceOf(PictureException.class);

    decoder.decode(whole);

    assertThatThrownBy(() -> decoder.decode(withoutTables)).isInstanceOf(PictureException.class);
  }

  @Test
  void truncatedPictureIsRefusedWhereverItIsCut() {
    byte[] whole = cup();
    for (int parts = 1; parts < 40; parts++) {
      byte[] part = Arrays.copyOf(whole, whole.length * parts / 40);
      assertThatThrownBy(() -> decoder.decode(part))
          .isInstanceOf(PictureException.class)
          .hasMessage(
              "The %d bytes are no whole JPEG: there is no end marker (FF D9)", part.length);
    }
  }

  @Test
  void scanThatEndsEarlyIsRefusedWithTheWordsOfTheDecoder() {
    byte[] whole = cup();
    byte[] part = Arrays.copyOf(whole, whole.length / 2);
    part[part.length - 2] = (byte) 0xFF;
    part[part.length - 1] = (byte) 0xD9;

    assertThatThrownBy(() -> decoder.decode(part))
        .isInstanceOf(PictureException.class)
        .hasMessageStartingWith("The " + part.length + " bytes are no JPEG that decodes, Invalid")
        .hasMessageContaining("mjpeg: overread");
  }

  @Test
  void paddingAfterTheEndIsIgnored() throws PictureException {
    byte[] jpeg = cup();

    assertThat(decoder.decode(Arrays.copyOf(jpeg, jpeg.length + 1000)))
        .isEqualTo(decoder.decode(jpeg));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "hello", "\u0089PNG\r\n\u001a\n"})
  void otherBytesAreRefused(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> decoder.decode(bytes))
        .isInstanceOf(PictureException.class)
        .hasMessage(
            bytes.length == 0
                ? "The picture has no bytes"
                : "The "
                    + bytes.length
                    + " bytes are no whole JPEG: there is no end marker (FF D9)");
  }

  @Test
  void hugeClaimedSizeIsRefusedBeforeItTakesMemory() {
    byte[] jpeg = Jpegs.claimSize(cup(), 65500, 65500);

    assertThatThrownBy(() -> decoder.decode(jpeg))
        .isInstanceOf(PictureException.class)
        .hasMessageContaining("Picture size 65500x65500 is invalid");
  }

  @Test
  void sideBeyondTheLimitIsRefused() {
    byte[] jpeg = Jpegs.claimSize(cup(), 20000, 16);

    assertThatThrownBy(() -> decoder.decode(jpeg)).isInstanceOf(PictureException.class);
  }

  @Test
  void flippedBytesEitherDecodeOrAreRefused() {
    byte[] whole = cup();
    Random random = new Random(7);
    int refused = 0;
    for (int round = 0; round < 300; round++) {
      byte[] damaged = whole.clone();
      for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      try {
        assertThat(decoder.decode(damaged).planes()).isNotEmpty();
      } catch (PictureException e) {
        refused++;
      }
    }
    assertThat(refused).isPositive();
  }
}
