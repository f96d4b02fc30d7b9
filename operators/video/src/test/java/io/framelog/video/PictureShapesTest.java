/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Odd sizes and padded rows, from one pixel to 8K. */
class PictureShapesTest {
  private static final int[][] SIZES = {
    {1, 1}, {2, 1}, {1, 7}, {7, 1}, {3, 5}, {17, 23}, {64, 48}, {131, 2}
  };
  private static final int[] PADDINGS = {1, 2, 61};

  private static RgbImage gradient(int width, int height) {
    RgbImage image = RgbImage.black(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.set(x, y, 40 + 160.0 * x / width, 90 + 80.0 * y / height, 200 - 120.0 * x / width);
      }
    }
    return image;
  }

  @TestFactory
  Stream<DynamicTest> paddingIsNotSeenInAnyOutput() {
    return Arrays.stream(PixelLayout.values())
        .flatMap(
            layout ->
                Arrays.stream(SIZES)
                    .map(
                        size ->
                            DynamicTest.dynamicTest(
                                layout + " " + size[0] + "x" + size[1],
                                () -> paddingIsNotSeen(layout, size[0], size[1]))));
  }

  private static void paddingIsNotSeen(PixelLayout layout, int width, int height)
      throws PictureException {
    RgbImage image = gradient(width, height);
    PixelBuffer plain = SamplePixels.of(image, layout);
    PictureSettings settings = PictureSettings.defaults();
    try (PixelDecoder decoder = new PixelDecoder(settings);
        ImageEncoder png = new ImageEncoder(ImageFileSettings.Png.defaults(), settings);
        ImageEncoder jpeg = new ImageEncoder(ImageFileSettings.Jpeg.defaults(), settings)) {
      PixelBuffer pixels = decoder.decode(plain);
      assertThat(ShownPixels.shows(pixels)).as("%s is shown", pixels).isTrue();
      assertThat(pixels.width()).isEqualTo(width);
      assertThat(pixels.height()).isEqualTo(height);
      if (!layout.bayer()) {
        assertThat(ReferenceRgb.ofPixels(pixels).maxDifference(ReferenceRgb.ofPixels(plain)))
            .isLessThan(0.001);
      }
      for (int padding : PADDINGS) {
        PixelBuffer padded = SamplePixels.of(image, layout, layout.defaultColour(), padding);
        assertThat(decoder.decode(padded)).isEqualTo(pixels);
        assertThat(png.encode(padded)).isEqualTo(png.encode(plain));
        assertThat(jpeg.encode(padded)).isEqualTo(jpeg.encode(plain));
      }
      assertThat(ReferenceRgb.ofFile(jpeg.encode(plain)).width()).isEqualTo(width);
    }
  }

  @TestFactory
  Stream<DynamicTest> paddedVideoIsTheSameVideo() {
    return Arrays.stream(PixelLayout.values())
        .map(layout -> DynamicTest.dynamicTest(layout.toString(), () -> sameVideo(layout)));
  }

  private static void sameVideo(PixelLayout layout) {
    RgbImage image = gradient(33, 21);
    VideoSettings settings = VideoSettings.defaults();
    EncoderChoice choice = EncoderChoice.choose(settings);
    PixelBuffer padded = SamplePixels.of(image, layout, layout.defaultColour(), /* padding= */ 13);

    EncodedGop gop = GopEncoder.encode(List.of(padded), Footage.times(1), settings, choice);

    assertThat(gop.samples()).hasSize(1);
    assertThat(gop)
        .isEqualTo(
            GopEncoder.encode(
                List.of(SamplePixels.of(image, layout)), Footage.times(1), settings, choice));
  }

  @Test
  void picturesOf8kGoThrough() throws PictureException {
    int width = 7680;
    int height = 4320;
    byte[] bytes = new byte[width * height * 3 / 2];
    Arrays.fill(bytes, (byte) 128);
    PixelBuffer buffer = PixelBuffer.packed(width, height, PixelLayout.NV12, bytes);
    ImageFileSettings.Jpeg files = ImageFileSettings.Jpeg.defaults();
    try (ImageEncoder encoder = new ImageEncoder(files, PictureSettings.defaults());
        PixelDecoder decoder = new PixelDecoder(PictureSettings.defaults())) {
      byte[] jpeg = encoder.encode(buffer);

      PixelBuffer decoded = decoder.decode(new PictureFile(jpeg));

      assertThat(decoded.width()).isEqualTo(width);
      assertThat(decoded.height()).isEqualTo(height);
      // (128 - 16) * 255 / 219
      assertThat(decoded.bytes()[0] & 0xFF).isBetween(129, 131);
    }
  }

  @Test
  void pixelsThatAreShownAsTheyAreAreNotCopied() throws PictureException {
    PixelBuffer buffer = SamplePixels.of(gradient(64, 48), PixelLayout.BGR8);
    try (PixelDecoder decoder = new PixelDecoder(PictureSettings.defaults())) {
      assertThat(decoder.decode(buffer)).isSameAs(buffer);
    }
  }
}
