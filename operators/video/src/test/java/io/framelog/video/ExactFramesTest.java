/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Jittered capture times with drops, in several batches: each time leads to exactly its picture,
 * through a file and through a stream. The pictures say their own number.
 */
class ExactFramesTest {
  private static final int BATCHES = 3;
  private static final int BATCH_FRAMES = 21;

  /** What was encoded: one configuration, samples with their numbers and times. */
  private record Recorded(DecoderConfig config, List<Sample> samples, List<Integer> numbers) {}

  private static VideoSettings settings(String encoder) {
    return VideoSettings.builder()
        .codec(encoder.equals("libopenh264") ? VideoCodec.H264 : VideoCodec.AV1)
        .encoders(List.of(encoder))
        .preset(Preset.FAST)
        .build();
  }

  /** Strictly increasing, a third of a period of jitter, one frame in six dropped. */
  private static long[] jitteredMicros(int hertz) {
    Random random = new Random(hertz);
    long period = 1_000_000L / hertz;
    long[] times = new long[BATCHES * BATCH_FRAMES];
    long tick = 0;
    for (int i = 1; i < times.length; i++) {
      do {
        tick++;
      } while (random.nextInt(6) == 0);
      times[i] = tick * period + random.nextLong(period / 3);
    }
    return times;
  }

  private static Recorded record(String encoder, long[] times) {
    VideoSettings settings = settings(encoder);
    EncoderChoice choice = EncoderChoice.choose(settings);
    DecoderConfig config = null;
    List<Sample> samples = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    for (int batch = 0; batch < BATCHES; batch++) {
      int from = batch * BATCH_FRAMES;
      List<PixelBuffer> pictures = new ArrayList<>();
      long[] batchTimes = new long[BATCH_FRAMES];
      for (int i = 0; i < BATCH_FRAMES; i++) {
        int number = 7 * (from + i) + 11;
        numbers.add(number);
        pictures.add(ProbePictures.buffer(TestBarcode.picture(number)));
        batchTimes[i] = times[from + i];
      }
      EncodedGop gop = GopEncoder.encode(pictures, batchTimes, settings, choice);
      assertThat(gop.rejected()).isEmpty();
      assertThat(config == null || config.equals(gop.config()))
          .as("batches of one camera join in one file")
          .isTrue();
      config = gop.config();
      samples.addAll(gop.samples());
    }
    return new Recorded(Objects.requireNonNull(config), samples, numbers);
  }

  @ParameterizedTest
  @CsvSource({
    "libsvtav1, 5",
    "libsvtav1, 30",
    "libsvtav1, 240",
    "libaom-av1, 30",
    "libopenh264, 5",
    "libopenh264, 30",
    "libopenh264, 240"
  })
  void everyCaptureTimeLeadsToItsPicture(String encoder, int hertz) {
    long[] times = jitteredMicros(hertz);
    Recorded recorded = record(encoder, times);

    List<DecodedFrame> file =
        Mp4s.decode(Mp4Muxer.mux(recorded.config(), times, recorded.samples()));
    List<DecodedFrame> stream =
        StreamDecoder.decode(
            recorded.config().codec(),
            recorded.samples().stream()
                .map(sample -> StreamSamples.of(recorded.config(), sample))
                .toList());

    assertThat(file.stream().mapToLong(DecodedFrame::ptsMicros).toArray()).isEqualTo(times);
    assertThat(file)
        .extracting(frame -> TestBarcode.read(frame.picture()))
        .isEqualTo(recorded.numbers());
    assertThat(stream)
        .extracting(frame -> TestBarcode.read(frame.picture()))
        .isEqualTo(recorded.numbers());
    assertThat(stream)
        .extracting(DecodedFrame::ptsMicros)
        .as("samples are shown in the order they are stored")
        .isSorted();
    assertThat(stream)
        .extracting(DecodedFrame::picture)
        .as("file and stream are of the same bytes")
        .isEqualTo(file.stream().map(DecodedFrame::picture).toList());
  }

  @ParameterizedTest
  @CsvSource({"libsvtav1", "libaom-av1", "libopenh264"})
  void streamCanBeEnteredAtEveryKeyframe(String encoder) {
    Recorded recorded = record(encoder, jitteredMicros(30));
    int second = BATCH_FRAMES;
    assertThat(recorded.samples().get(second).keyframe()).isTrue();

    List<DecodedFrame> frames =
        StreamDecoder.decode(
            recorded.config().codec(),
            recorded.samples().subList(second, recorded.samples().size()).stream()
                .map(sample -> StreamSamples.of(recorded.config(), sample))
                .toList());

    assertThat(frames)
        .extracting(frame -> TestBarcode.read(frame.picture()))
        .isEqualTo(recorded.numbers().subList(second, recorded.numbers().size()));
  }
}
