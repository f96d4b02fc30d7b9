/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FitWithinTest {
  @ParameterizedTest
  @CsvSource({
    "1920, 1080, 640, 480, 640, 360",
    "1080, 1920, 640, 480, 270, 480",
    "1408, 1408, 640, 480, 480, 480",
    "641, 359, 640, 480, 640, 358",
    "640, 480, 640, 480, 640, 480",
    "37, 23, 640, 480, 37, 23",
    "4000, 3, 640, 480, 640, 2",
    "999, 777, 101, 101, 100, 78",
  })
  void picturesAreShrunkIntoTheBox(
      int width, int height, int maxWidth, int maxHeight, int newWidth, int newHeight) {
    FitWithin box = new FitWithin(maxWidth, maxHeight);

    assertThat(box.width(width, height)).isEqualTo(newWidth);
    assertThat(box.height(width, height)).isEqualTo(newHeight);
  }

  @Test
  void boxWithoutRoomIsRefused() {
    assertThatThrownBy(() -> new FitWithin(640, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A box for pictures has at least 2 pixels a side, but got 640x1");
  }

  @ParameterizedTest
  @EnumSource
  void shrunkChartKeepsItsColours(PixelLayout layout) throws PictureException {
    PixelBuffer chart = SamplePixels.of(ColourChart.image(), layout);
    RgbImage small = small(ReferenceRgb.ofPixels(chart));
    PictureSettings settings = PictureSettings.defaults().withFit(new FitWithin(96, 1000));
    try (PixelDecoder decoder = new PixelDecoder(settings);
        ImageEncoder encoder = new ImageEncoder(ImageFileSettings.Png.defaults(), settings)) {
      PixelBuffer pixels = decoder.decode(chart);
      assertThat(ShownPixels.shows(pixels)).as("%s is shown", pixels).isTrue();
      assertThat(small.lumaDecibels(ReferenceRgb.ofPixels(pixels))).isGreaterThan(24);
      assertThat(small.lumaDecibels(ReferenceRgb.ofFile(encoder.encode(chart)))).isGreaterThan(24);
    }
    VideoSettings video = VideoSettings.builder().quality(90).build();
    EncodedGop gop =
        GopEncoder.encode(
            List.of(chart), Footage.times(1), settings, video, EncoderChoice.choose(video));
    DecoderConfig config = Objects.requireNonNull(gop.config());
    RgbImage shown = ReferenceRgb.ofVideo(Mp4Muxer.mux(config, Footage.times(1), gop.samples()));
    assertThat(small.lumaDecibels(shown)).isGreaterThan(24);
  }

  /** Half the size, by averages of four. */
  private static RgbImage small(RgbImage image) {
    RgbImage small = RgbImage.black(image.width() / 2, image.height() / 2);
    for (int i = 0; i < small.samples().length; i++) {
      int x = i / 3 % small.width();
      int y = i / 3 / small.width();
      double sum = 0;
      for (int neighbour = 0; neighbour < 4; neighbour++) {
        sum += image.pixel(2 * x + neighbour % 2, 2 * y + neighbour / 2)[i % 3];
      }
      small.samples()[i] = sum / 4;
    }
    return small;
  }

  @Test
  void fileOfTheRightKindThatFitsPassesThrough() throws PictureException {
    byte[] png = SampleFiles.PNG_RGB.of(ColourChart.image());
    PictureSettings roomy = PictureSettings.defaults().withFit(new FitWithin(192, 192));
    try (ImageEncoder encoder = new ImageEncoder(ImageFileSettings.Png.defaults(), roomy)) {
      assertThat(encoder.encode(new PictureFile(png))).isSameAs(png);
    }
  }
}
