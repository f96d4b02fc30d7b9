/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A process that decodes and writes pictures of every kind, whole and broken, round after round.
 */
final class PictureChurn {
  private PictureChurn() {}

  /** Prints {@code refused residentKib} after each round. */
  public static void main(String[] arguments) throws IOException {
    int rounds = Integer.parseInt(arguments[0]);
    List<SourcePicture> pictures = pictures();
    for (int round = 0; round < rounds; round++) {
      System.out.println(use(pictures, round) + " " + residentKib());
    }
  }

  /** Noise is large in every form, so that whatever leaks shows. */
  private static List<SourcePicture> pictures() {
    Random random = new Random(3);
    RgbImage noise = RgbImage.black(160, 120);
    for (int i = 0; i < noise.samples().length; i++) {
      noise.samples()[i] = random.nextInt(256);
    }
    List<SourcePicture> pictures = new ArrayList<>();
    for (SampleFiles kind : SampleFiles.values()) {
      if (kind == SampleFiles.PNG_PALETTE) {
        continue; // noise has more colours
      }
      byte[] file = kind.of(noise);
      byte[] damaged = file.clone();
      Arrays.fill(damaged, file.length / 2, file.length / 2 + 40, (byte) 0x55);
      pictures.add(new PictureFile(Jpegs.withOrientationIfJpeg(file, 6)));
      pictures.add(new PictureFile(Arrays.copyOf(file, file.length / 2)));
      pictures.add(new PictureFile(damaged));
    }
    for (PixelLayout layout : PixelLayout.values()) {
      pictures.add(SamplePixels.of(noise, layout));
    }
    return pictures;
  }

  /** How many pictures were refused. */
  private static int use(List<SourcePicture> pictures, int round) {
    PictureSettings settings =
        PictureSettings.defaults()
            .withOrientation(OrientationPolicy.APPLY)
            .withFit(new FitWithin(100, 100));
    ImageFileSettings files =
        round % 2 == 0 ? new ImageFileSettings.Png(1) : ImageFileSettings.Jpeg.defaults();
    int refused = 0;
    try (PixelDecoder decoder = new PixelDecoder(settings);
        ImageEncoder encoder = new ImageEncoder(files, settings)) {
      for (SourcePicture picture : pictures) {
        try {
          decoder.decode(picture);
          encoder.encode(picture);
        } catch (PictureException e) {
          refused++;
        }
      }
    }
    return refused;
  }

  private static long residentKib() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", ""));
      }
    }
    throw new IOException("the kernel does not say how much memory is resident");
  }
}
