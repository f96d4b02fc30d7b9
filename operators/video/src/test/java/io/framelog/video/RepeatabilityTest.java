/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The same batch gives the same bytes, in any thread and any process, whatever was encoded before:
 * what is encoded again after a failure must equal what was published before it.
 *
 * <p>{@code -Dframelog.repeat=100} repeats that often in each process; the default is 10.
 */
class RepeatabilityTest {
  /** Lengths at which SVT-AV1 with a short lookahead is known to differ from run to run. */
  private static final int[] DELICATE_LENGTHS = {4, 6, 8, 18, 24, 28};

  private static final int REPEATS = Integer.getInteger("framelog.repeat", 10);

  /** Ways to encode that must each be repeatable. */
  private enum Variant {
    SVT_AV1_QUALITY("libsvtav1", 0),
    SVT_AV1_BITRATE("libsvtav1", 500_000),
    LIBAOM_QUALITY("libaom-av1", 0),
    OPENH264_QUALITY("libopenh264", 0),
    OPENH264_BITRATE("libopenh264", 500_000);

    private final String encoder;
    private final long bitrate;

    /**
     * @param bitrate in bits per second, 0 for the usual quality
     */
    Variant(String encoder, long bitrate) {
      this.encoder = encoder;
      this.bitrate = bitrate;
    }

    EncodedGop encode(List<? extends SourcePicture> pictures) {
      VideoSettings settings =
          VideoSettings.builder()
              .codec(encoder.equals("libopenh264") ? VideoCodec.H264 : VideoCodec.AV1)
              .encoders(List.of(encoder))
              .rate(
                  bitrate == 0
                      ? new RateControl.Quality(VideoSettings.DEFAULT_QUALITY)
                      : new RateControl.Bitrate(bitrate))
              .build();
      return GopEncoder.encode(
          pictures, Footage.times(pictures.size()), settings, EncoderChoice.choose(settings));
    }
  }

  private static List<PixelBuffer> barcodes() {
    return IntStream.range(0, 12)
        .mapToObj(number -> ProbePictures.buffer(TestBarcode.picture(number)))
        .toList();
  }

  /** Encodes the same batch again and again between others, and prints every result. */
  static final class Child {
    private Child() {}

    public static void main(String[] arguments) {
      Variant variant = Variant.valueOf(arguments[0]);
      int repeats = Integer.parseInt(arguments[1]);
      List<PixelBuffer> pictures = barcodes();
      List<PixelBuffer> others =
          ProbePictures.make(176, 144).stream().map(ProbePictures::buffer).toList();
      List<PictureFile> broken = Footage.files(List.of(new byte[0], new byte[] {1, 2, 3}));
      for (int i = 0; i < repeats; i++) {
        variant.encode(i % 2 == 0 ? others : others.subList(0, 3));
        variant.encode(broken);
        System.out.println(variant.encode(pictures).samples().hashCode());
      }
    }
  }

  /** Encodes the batches of delicate lengths with SVT-AV1 and prints a line for each. */
  static final class DelicateChild {
    private DelicateChild() {}

    public static void main(String[] arguments) {
      List<PictureFile> pictures = Footage.files(Footage.jpegs(Footage.cup(), 28));
      for (int length : DELICATE_LENGTHS) {
        List<Sample> samples =
            Variant.SVT_AV1_QUALITY.encode(pictures.subList(0, length)).samples();
        System.out.println(length + " " + samples.hashCode());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void workersAtTheSameTimeGetTheSameBytes(Variant variant) {
    List<PictureFile> pictures = Footage.files(Footage.jpegs(Footage.cup(), 8));
    EncodedGop alone = variant.encode(pictures);

    List<EncodedGop> together =
        IntStream.range(0, 6).parallel().mapToObj(worker -> variant.encode(pictures)).toList();

    assertThat(together).containsOnly(alone);
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void otherBatchesFailuresAndProcessesBeforeChangeNothing(Variant variant)
      throws IOException, InterruptedException {
    Set<String> results = new LinkedHashSet<>();
    for (String fill : List.of("0", "255")) {
      List<String> lines = run(Child.class, fill, variant.name(), Integer.toString(REPEATS));
      assertThat(lines).hasSize(REPEATS);
      results.addAll(lines);
    }
    List<PixelBuffer> pictures = barcodes();
    results.add(Integer.toString(variant.encode(pictures).samples().hashCode()));

    assertThat(results).hasSize(1);
  }

  @Test
  void bytesDoNotDependOnWhatMemoryHeldBefore() throws IOException, InterruptedException {
    List<String> plain = run(DelicateChild.class, "0");

    assertThat(plain).hasSameSizeAs(DELICATE_LENGTHS);
    assertThat(run(DelicateChild.class, "255")).isEqualTo(plain);
  }

  /**
   * @param memoryFill glibc fills new memory with this byte: what is read before it is set then
   *     shows
   */
  private static List<String> run(Class<?> child, String memoryFill, String... arguments)
      throws IOException, InterruptedException {
    return JavaProcess.run(child, Map.of("MALLOC_PERTURB_", memoryFill), List.of(), arguments);
  }
}
