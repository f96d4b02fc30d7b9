/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Whether anything native is left behind, by good pictures or by broken ones. */
class NativeMemoryTest {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final int ROUNDS = 8;
  private static final long ALLOWED_KIB = 8 << 10;

  /** Noise is large in every form, so that whatever leaks shows. */
  private static RgbImage noise() {
    Random random = new Random(3);
    RgbImage image = RgbImage.black(240, 180);
    for (int i = 0; i < image.samples().length; i++) {
      image.samples()[i] = random.nextInt(256);
    }
    return image;
  }

  private static List<SourcePicture> pictures() {
    RgbImage noise = noise();
    List<SourcePicture> pictures = new ArrayList<>();
    for (SampleFiles kind : SampleFiles.values()) {
      if (kind != SampleFiles.PNG_PALETTE) {
        byte[] file = kind.of(noise);
        pictures.add(new PictureFile(Jpegs.withOrientationIfJpeg(file, 6)));
        pictures.add(new PictureFile(Arrays.copyOf(file, file.length / 2)));
        byte[] damaged = file.clone();
        Arrays.fill(damaged, file.length / 2, file.length / 2 + 40, (byte) 0x55);
        pictures.add(new PictureFile(damaged));
      }
    }
    for (PixelLayout layout : PixelLayout.values()) {
      pictures.add(SamplePixels.of(noise, layout));
    }
    return pictures;
  }

  @Test
  void nothingIsLeftBehind() throws IOException {
    Assumptions.assumeTrue(Files.isReadable(STATUS), "the kernel has no " + STATUS);
    List<SourcePicture> pictures = pictures();
    useAll(pictures, ROUNDS / 2);
    long before = nativeKib();

    int refused = useAll(pictures, ROUNDS);

    assertThat(refused).isPositive();
    // a frame or packet leaked by one picture in ten would be more
    assertThat(nativeKib() - before).as("KiB kept").isLessThan(ALLOWED_KIB);
  }

  private static int useAll(List<SourcePicture> pictures, int rounds) {
    int refused = 0;
    PictureSettings settings =
        PictureSettings.defaults()
            .withOrientation(OrientationPolicy.APPLY)
            .withFit(new FitWithin(150, 150));
    for (int round = 0; round < rounds; round++) {
      ImageFileSettings files =
          round % 2 == 0 ? new ImageFileSettings.Png(1) : ImageFileSettings.Jpeg.defaults();
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
    }
    return refused;
  }

  /** What the process holds outside of the Java heap. */
  private static long nativeKib() throws IOException {
    System.gc();
    for (String line : Files.readAllLines(STATUS)) {
      if (line.startsWith("RssAnon:")) {
        long resident = Long.parseLong(line.replaceAll("\\D", ""));
        return resident - Runtime.getRuntime().totalMemory() / 1024;
      }
    }
    throw new IOException("no RssAnon in " + STATUS);
  }
}
