/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.framelog.video.DecoderConfig;
import io.framelog.video.EncodedGop;
import io.framelog.video.EncoderChoice;
import io.framelog.video.GopEncoder;
import io.framelog.video.Mp4Muxer;
import io.framelog.video.PictureFile;
import io.framelog.video.Preset;
import io.framelog.video.Sample;
import io.framelog.video.StreamSamples;
import io.framelog.video.VideoCodec;
import io.framelog.video.VideoSettings;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PyAV, a build of FFmpeg that is not ours, finds each picture at exactly its time. */
class ExactFramesOracleTest {
  private static final int BATCHES = 3;
  private static final int BATCH_FRAMES = 15;

  @TempDir Path folder;

  @BeforeAll
  static void needsPython() {
    RerunOracle.assumeAvailable();
  }

  private static long[] jittered(int hertz) {
    Random random = new Random(hertz);
    long period = 1_000_000L / hertz;
    long[] micros = new long[BATCHES * BATCH_FRAMES];
    long tick = 0;
    for (int i = 1; i < micros.length; i++) {
      tick += 1 + (random.nextInt(6) == 0 ? 1 : 0);
      micros[i] = tick * period + random.nextLong(period / 3);
    }
    return micros;
  }

  @ParameterizedTest
  @CsvSource({
    "AV1, libsvtav1, 7",
    "AV1, libsvtav1, 120",
    "H264, libopenh264, 7",
    "H264, libopenh264, 120"
  })
  void everyTimeLeadsToItsPicture(VideoCodec codec, String encoder, int hertz) throws IOException {
    VideoSettings settings =
        VideoSettings.builder().codec(codec).encoders(List.of(encoder)).preset(Preset.FAST).build();
    EncoderChoice choice = EncoderChoice.choose(settings);
    long[] times = jittered(hertz);
    DecoderConfig config = null;
    List<Sample> samples = new ArrayList<>();
    for (int from = 0; from < times.length; from += BATCH_FRAMES) {
      List<PictureFile> pictures = new ArrayList<>();
      long[] batchTimes = new long[BATCH_FRAMES];
      for (int i = 0; i < BATCH_FRAMES; i++) {
        pictures.add(new PictureFile(Barcode.jpeg(1000 + from + i)));
        batchTimes[i] = times[from + i];
      }
      EncodedGop gop = GopEncoder.encode(pictures, batchTimes, settings, choice);
      config = Objects.requireNonNull(gop.config());
      samples.addAll(gop.samples());
    }
    DecoderConfig common = Objects.requireNonNull(config);
    Path mp4 = Files.write(folder.resolve("video.mp4"), Mp4Muxer.mux(common, times, samples));
    Path stream = folder.resolve("video.samples");
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(stream))) {
      for (Sample sample : samples) {
        byte[] bytes = StreamSamples.of(common, sample);
        out.writeInt(bytes.length);
        out.write(bytes);
      }
    }

    JsonNode inFile = VideoBarcodes.ofFile(mp4);
    JsonNode inStream =
        VideoBarcodes.ofSamples(codec == VideoCodec.AV1 ? "libdav1d" : "h264", stream);

    assertThat(inFile).hasSize(times.length);
    assertThat(inStream).hasSize(times.length);
    for (int i = 0; i < times.length; i++) {
      assertThat(inFile.get(i).toString()).isEqualTo("[%d,%d]", times[i], 1000 + i);
      assertThat(inStream.get(i).get(1).intValue()).isEqualTo(1000 + i);
    }
  }
}
