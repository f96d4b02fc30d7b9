/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageEncoderTest {
  /** The first row of the luma table of ITU-T T.81, annex K. */
  private static final int[] ANNEX_K_LUMA = {16, 11, 10, 16, 24, 40, 51, 61};

  private static final int[] ANNEX_K_CHROMA = {17, 18, 24, 47, 99, 99, 99, 99};

  /** Where the first row is in the order in which tables are stored. */
  private static final int[] ZIGZAG_OF_ROW = {0, 1, 5, 6, 14, 15, 27, 28};

  private static byte[] encode(ImageFileSettings files, SourcePicture picture)
      throws PictureException {
    try (ImageEncoder encoder = new ImageEncoder(files, PictureSettings.defaults())) {
      return encoder.encode(picture);
    }
  }

  private static SourcePicture chart(PixelLayout layout) {
    return SamplePixels.of(ColourChart.image(), layout);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 25, 49, 50, 51, 75, 85, 90, 95, 99, 100})
  void tablesAreThoseOfTheIndependentJpegGroup(int quality) throws PictureException {
    byte[] colour = encode(new ImageFileSettings.Jpeg(quality, null), chart(PixelLayout.RGB8));
    assertThat(Jpegs.quantiser(colour, 0, 0)).as("the mean of a block").isEqualTo(8);
    for (int i = 1; i < ANNEX_K_LUMA.length; i++) {
      assertThat(Jpegs.quantiser(colour, 0, ZIGZAG_OF_ROW[i]))
          .as("luma %d", i)
          .isEqualTo(scaled(ANNEX_K_LUMA[i], quality));
      // all numbers are equal at the ends of the scale, where FFmpeg writes one table for both
      int chromaTable = quality == 1 || quality == 100 ? 0 : 1;
      assertThat(Jpegs.quantiser(colour, chromaTable, ZIGZAG_OF_ROW[i]))
          .as("chroma %d", i)
          .isEqualTo(scaled(ANNEX_K_CHROMA[i], quality));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 75, 90, 95, 100})
  void tablesOfGrayFilesAreTheSame(int quality) throws PictureException {
    byte[] gray = encode(new ImageFileSettings.Jpeg(quality, null), chart(PixelLayout.MONO8));
    for (int i = 0; i < ANNEX_K_LUMA.length; i++) {
      assertThat(Jpegs.quantiser(gray, 0, ZIGZAG_OF_ROW[i]))
          .isEqualTo(scaled(ANNEX_K_LUMA[i], quality));
    }
  }

  private static int scaled(int value, int quality) {
    int percent = quality < 50 ? 5000 / quality : 200 - 2 * quality;
    return Math.min(255, Math.max(1, (value * percent + 50) / 100));
  }

  @ParameterizedTest
  @CsvSource({"YUV420, 22", "YUV422, 21", "YUV444, 11", "GRAY, 11"})
  void chromaIsWrittenAsAsked(ChromaLayout chroma, String sampling) throws PictureException {
    for (PixelLayout layout : PixelLayout.values()) {
      byte[] jpeg = encode(new ImageFileSettings.Jpeg(90, chroma), chart(layout));
      int components = chroma == ChromaLayout.GRAY ? 1 : 3;
      assertThat(Jpegs.components(jpeg)).as("%s", layout).isEqualTo(components);
      // FFmpeg writes 4:4:4 as 1x1 or, the same, as equal factors of all components
      assertThat(Jpegs.subsampling(jpeg)).as("%s", layout).isEqualTo(sampling);
    }
  }

  @Test
  void sixteenBitsSurviveInPng() throws PictureException, IOException {
    Random random = new Random(1);
    byte[] bytes = new byte[2 * 40 * 30];
    random.nextBytes(bytes);
    for (PixelLayout order : new PixelLayout[] {PixelLayout.MONO16_LE, PixelLayout.MONO16_BE}) {
      PixelBuffer depth = PixelBuffer.packed(40, 30, order, bytes);

      byte[] png = encode(ImageFileSettings.Png.defaults(), depth);

      BufferedImage image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)));
      for (int i = 0; i < 40 * 30; i++) {
        int low = bytes[2 * i + (order == PixelLayout.MONO16_LE ? 0 : 1)] & 0xFF;
        int high = bytes[2 * i + (order == PixelLayout.MONO16_LE ? 1 : 0)] & 0xFF;
        assertThat(image.getRaster().getSample(i % 40, i / 40, 0)).isEqualTo(high << 8 | low);
      }
    }
  }

  @Test
  void filesOfTheKindPassThroughUnread() throws PictureException {
    byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1};

    assertThat(encode(ImageFileSettings.Jpeg.defaults(), new PictureFile(jpeg))).isSameAs(jpeg);
  }

  @Test
  void samePictureGivesTheSameBytesWhateverCameBefore() throws PictureException {
    for (ImageFileSettings files :
        new ImageFileSettings[] {
          ImageFileSettings.Jpeg.defaults(), ImageFileSettings.Png.defaults()
        }) {
      byte[] alone = encode(files, chart(PixelLayout.NV12));
      try (ImageEncoder encoder = new ImageEncoder(files, PictureSettings.defaults())) {
        for (PixelLayout layout : PixelLayout.values()) {
          encoder.encode(chart(layout));
        }
        assertThat(encoder.encode(chart(PixelLayout.NV12))).isEqualTo(alone);
      }
    }
  }

  @Test
  void higherLevelsAreSmaller() throws PictureException {
    PictureFile jpeg = new PictureFile(Footage.jpegs(Footage.cup(), 1).get(0));
    byte[] fast = encode(new ImageFileSettings.Png(1), jpeg);
    byte[] small = encode(new ImageFileSettings.Png(9), jpeg);

    assertThat(small).hasSizeLessThan(fast.length);
    assertThat(ReferenceRgb.ofFile(small).maxDifference(ReferenceRgb.ofFile(fast))).isZero();
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> new ImageFileSettings.Png(10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("level must be 0 to 9, but was 10");
    assertThatThrownBy(() -> new ImageFileSettings.Jpeg(0, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("quality must be 1 to 100, but was 0");
  }
}
