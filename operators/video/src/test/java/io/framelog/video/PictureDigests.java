/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** A process that prints a digest of every output of every kind of picture. */
final class PictureDigests {
  private static final int[][] SIZES = {{17, 23}, {34, 21}, {33, 22}, {64, 48}};

  private PictureDigests() {}

  /** Prints {@code kind size output digest}, line by line. */
  public static void main(String[] arguments) throws PictureException {
    List<PictureSettings> preparations =
        List.of(
            PictureSettings.defaults(), PictureSettings.defaults().withFit(new FitWithin(19, 19)));
    for (int[] size : SIZES) {
      RgbImage image = image(size[0], size[1]);
      for (PixelLayout layout : PixelLayout.values()) {
        SourcePicture picture =
            SamplePixels.of(image, layout, layout.defaultColour(), /* padding= */ 5);
        for (PictureSettings preparation : preparations) {
          print(layout + " " + size[0] + "x" + size[1], picture, preparation);
        }
      }
      for (SampleFiles kind : SampleFiles.values()) {
        SourcePicture picture = new PictureFile(kind.of(image));
        for (PictureSettings preparation : preparations) {
          print(kind + " " + size[0] + "x" + size[1], picture, preparation);
        }
      }
    }
  }

  /** Few colours, for the palette. */
  private static RgbImage image(int width, int height) {
    Random random = new Random(11);
    RgbImage image = RgbImage.black(width, height);
    for (int i = 0; i < image.samples().length; i++) {
      image.samples()[i] = 51 * random.nextInt(6);
    }
    return image;
  }

  private static void print(String name, SourcePicture picture, PictureSettings preparation)
      throws PictureException {
    List<String> digests = new ArrayList<>();
    try (PixelDecoder raw = new PixelDecoder(preparation);
        ImageEncoder png = new ImageEncoder(ImageFileSettings.Png.defaults(), preparation);
        ImageEncoder jpeg = new ImageEncoder(ImageFileSettings.Jpeg.defaults(), preparation)) {
      digests.add("raw " + Arrays.hashCode(raw.decode(picture).bytes()));
      digests.add("png " + Arrays.hashCode(png.encode(picture)));
      digests.add("jpeg " + Arrays.hashCode(jpeg.encode(picture)));
    }
    if (preparation.fit() == null) {
      VideoSettings settings = VideoSettings.builder().encoders(List.of("libsvtav1")).build();
      EncodedGop gop =
          GopEncoder.encode(
              List.of(picture), Footage.times(1), settings, EncoderChoice.choose(settings));
      Objects.requireNonNull(gop.config());
      digests.add("av1 " + Arrays.hashCode(gop.samples().get(0).data()));
    }
    System.out.println(name + " " + preparation.fit() + " " + digests);
  }
}
