/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrientationTest {
  private static final PictureSettings TURNED =
      PictureSettings.defaults().withOrientation(OrientationPolicy.APPLY);

  /** Quarters A B / C D in red, green, blue and white. */
  private static RgbImage quarters(int width, int height) {
    RgbImage image = RgbImage.black(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        boolean right = 2 * x >= width;
        boolean low = 2 * y >= height;
        image.set(x, y, right == low ? 255 : 0, right ? 255 : 0, low ? 255 : 0);
      }
    }
    return image;
  }

  private static char letter(double[] rgb) {
    if (rgb[2] > 127) {
      return rgb[1] > 127 ? 'D' : 'C';
    }
    return rgb[1] > 127 ? 'B' : 'A';
  }

  private static String corners(RgbImage image) {
    int right = image.width() - 1;
    int low = image.height() - 1;
    return ""
        + letter(image.pixel(0, 0))
        + letter(image.pixel(right, 0))
        + letter(image.pixel(0, low))
        + letter(image.pixel(right, low));
  }

  private static RgbImage decode(byte[] file, PictureSettings settings) throws PictureException {
    try (PixelDecoder decoder = new PixelDecoder(settings)) {
      return ReferenceRgb.ofPixels(decoder.decode(new PictureFile(file)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, ABCD", "2, BADC", "3, DCBA", "4, CDAB", "5, ACBD", "6, CADB", "7, DBCA", "8, BDAC"
  })
  void everyKindOfFileIsTurnedUpright(int tag, String corners) throws PictureException {
    for (SampleFiles kind : SampleFiles.values()) {
      if (kind.gray() || kind == SampleFiles.WEBP_LOSSY || kind == SampleFiles.WEBP_LOSSLESS) {
        continue;
      }
      for (int[] size : new int[][] {{64, 32}, {37, 21}}) {
        byte[] plain = kind.of(quarters(size[0], size[1]));
        boolean png = kind.name().startsWith("PNG");
        byte[] file = png ? Pngs.withOrientation(plain, tag) : Jpegs.withOrientation(plain, tag);

        RgbImage upright = decode(file, TURNED);

        assertThat(new PictureFile(file).orientation().exifValue()).isEqualTo(tag);
        assertThat(corners(upright)).as("%s %dx%d", kind, size[0], size[1]).isEqualTo(corners);
        assertThat(upright.width()).isEqualTo(tag < 5 ? size[0] : size[1]);
        assertThat(upright.height()).isEqualTo(tag < 5 ? size[1] : size[0]);
        assertThat(corners(decode(file, PictureSettings.defaults()))).isEqualTo("ABCD");
      }
    }
  }

  @Test
  void turningLosesNothing() throws PictureException {
    RgbImage chart = ColourChart.image();
    byte[] png = SampleFiles.PNG_RGB.of(chart);

    RgbImage turned = decode(Pngs.withOrientation(png, 6), TURNED);

    for (int y = 0; y < turned.height(); y++) {
      for (int x = 0; x < turned.width(); x++) {
        assertThat(turned.pixel(x, y)).isEqualTo(chart.pixel(y, chart.height() - 1 - x));
      }
    }
  }

  @Test
  void fileToBeTurnedIsWrittenAnewAndOthersPassThrough() throws PictureException {
    byte[] jpeg = SampleFiles.JPEG_420.of(quarters(64, 32));
    byte[] lying = Jpegs.withOrientation(jpeg, 8);
    try (ImageEncoder encoder = new ImageEncoder(ImageFileSettings.Jpeg.defaults(), TURNED)) {
      assertThat(encoder.encode(new PictureFile(jpeg))).isSameAs(jpeg);
      RgbImage upright = ReferenceRgb.ofFile(encoder.encode(new PictureFile(lying)));
      assertThat(corners(upright)).isEqualTo("BDAC");
      assertThat(upright.width()).isEqualTo(32);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, 200})
  void unknownValuesMeanUpright(int tag) throws PictureException {
    byte[] jpeg = Jpegs.withOrientation(SampleFiles.JPEG_420.of(quarters(16, 16)), tag);

    assertThat(new PictureFile(jpeg).orientation()).isEqualTo(Orientation.UPRIGHT);
  }

  @Test
  void exifIsFoundInWebp() throws PictureException {
    byte[] webp = SampleFiles.WEBP_LOSSY.of(quarters(64, 32));

    assertThat(new PictureFile(Webps.withOrientation(webp, 3)).orientation())
        .isEqualTo(Orientation.UPSIDE_DOWN);
    assertThat(new PictureFile(webp).orientation()).isEqualTo(Orientation.UPRIGHT);
  }

  @Test
  void brokenExifMeansUprightAndThePictureDecodes() throws PictureException {
    byte[] jpeg = Jpegs.withOrientation(SampleFiles.JPEG_420.of(quarters(64, 32)), 6);
    for (int at = 12; at < 36; at++) {
      byte[] damaged = jpeg.clone();
      damaged[at] = (byte) 0xFE;
      assertThat(decode(damaged, TURNED).width()).isIn(64, 32);
    }
  }
}
