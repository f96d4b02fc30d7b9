/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Encodes batches of random sizes and formats, one in ten of them broken. */
final class Soak {
  private static final int[] SIDES = {16, 64, 130, 240, 320};
  private static final PixelLayout[] LAYOUTS = {
    PixelLayout.RGB8, PixelLayout.MONO8, PixelLayout.YUYV, PixelLayout.NV12, PixelLayout.I420
  };

  private final Random random = new Random(17);
  private final List<FallbackEncoder> encoders =
      List.of(encoder(VideoCodec.AV1, "libsvtav1"), encoder(VideoCodec.H264, "libopenh264"));

  private Soak() {}

  /** Prints {@code batch samples residentBytes} after each batch. */
  public static void main(String[] arguments) {
    int batches = Integer.parseInt(arguments[0]);
    Soak soak = new Soak();
    long samples = 0;
    for (int batch = 1; batch <= batches; batch++) {
      samples += soak.encode(/* broken= */ batch % 10 == 0);
      System.out.println(batch + " " + samples + " " + residentBytes());
    }
  }

  private static FallbackEncoder encoder(VideoCodec codec, String name) {
    return new FallbackEncoder(
        PictureSettings.defaults(),
        VideoSettings.builder().codec(codec).encoders(List.of(name)).preset(Preset.FAST).build(),
        EncoderListener.NONE);
  }

  /** How many samples a batch gave. */
  private int encode(boolean broken) {
    int width = SIDES[random.nextInt(SIDES.length)];
    int height = SIDES[random.nextInt(SIDES.length)];
    PixelLayout layout = LAYOUTS[random.nextInt(LAYOUTS.length)];
    int count = 1 + random.nextInt(6);
    List<SourcePicture> pictures = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      pictures.add(picture(width, height, layout));
    }
    if (broken) {
      pictures.set(random.nextInt(count), new PictureFile(new byte[] {1, 2, 3}));
      pictures.add(picture(width + 2, height, layout));
      pictures.add(picture(4, 4, layout));
    }
    EncodedGop gop =
        encoders
            .get(random.nextInt(encoders.size()))
            .encode(pictures, Footage.times(pictures.size()));
    if (gop.config() != null) {
      Mp4Muxer.mux(gop.config(), Footage.times(gop.samples().size()), gop.samples());
    }
    return gop.samples().size();
  }

  private PixelBuffer picture(int width, int height, PixelLayout layout) {
    int stride = (int) layout.minRowStride(width);
    byte[] bytes = new byte[(int) layout.minBytes(width, height, stride)];
    random.nextBytes(bytes);
    return PixelBuffer.packed(width, height, layout, bytes);
  }

  /** Of this process, as Linux counts it. */
  private static long residentBytes() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
