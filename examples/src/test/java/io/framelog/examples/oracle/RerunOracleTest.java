/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RerunOracleTest {

  @BeforeAll
  static void oracle() {
    RerunOracle.assumeAvailable();
  }

  @Test
  void goodFilesAreAccepted() {
    Verdict verdict = RerunOracle.check(Goldens.assetVideo(), Goldens.encodedImage()).orThrow();

    assertThat(verdict.problems()).isEmpty();
    assertThat(verdict.entity("asset_video.rrd", "/video/av1").path("codec").asText())
        .isEqualTo("av1");
    assertThat(verdict.entity("encoded_image.rrd", "/cam/jpeg").path("frames").intValue())
        .isEqualTo(6);
  }

  @Test
  void flippedByteIsFound(@TempDir Path folder) throws IOException {
    byte[] bytes = Files.readAllBytes(Goldens.encodedImage());
    bytes[bytes.length / 2] ^= 1;
    Path damaged = Files.write(folder.resolve("damaged.rrd"), bytes);

    Verdict verdict = RerunOracle.check(damaged);

    assertThat(verdict.ok()).isFalse();
    assertThat(verdict.problemCodes()).isNotEmpty();
    assertThatThrownBy(verdict::orThrow)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("damaged.rrd: ");
  }

  @Test
  void cutFileIsFound(@TempDir Path folder) throws IOException {
    byte[] bytes = Files.readAllBytes(Goldens.assetVideo());
    Path cut = Files.write(folder.resolve("cut.rrd"), Arrays.copyOf(bytes, 30_000));

    assertThat(RerunOracle.check(folder).problemCodes()).contains("truncated");
    assertThat(cut).exists();
  }

  @Test
  void expectedFramesAreCompared() {
    List<Path> files = List.of(Goldens.encodedImage());

    assertThat(
            RerunOracle.check(
                files, Map.of("*", Map.of("/cam/jpeg", Map.of("frames", 6, "codec", "jpeg")))))
        .matches(Verdict::ok);
    assertThat(
            RerunOracle.check(
                    files,
                    Map.of(
                        "encoded_image.rrd",
                        Map.of("/cam/jpeg", Map.of("frames", 7), "/cam/none", Map.of())))
                .problems())
        .containsExactlyInAnyOrder(
            "encoded_image.rrd: expected /cam/jpeg frames: 6 instead of 7",
            "encoded_image.rrd: expected_entity /cam/none not in the file");
  }

  @Test
  void officialCommandLineMergesFiles(@TempDir Path folder) {
    Path merged = folder.resolve("merged.rrd");

    RerunOracle.rerun(
            "rrd",
            "merge",
            Goldens.assetVideo().toString(),
            Goldens.encodedImage().toString(),
            "-o",
            merged.toString())
        .orThrow();

    RerunOracle.check(merged).orThrow();
    assertThat(RerunOracle.rerun("rrd", "stats", merged.toString()).orThrow().stdout())
        .contains("num_chunks");
  }

  @Test
  void failedCommandSaysWhatItSaid() {
    CommandOutput said = RerunOracle.rerun("rrd", "verify", "/no/such.rrd");

    assertThat(said.exit()).isNotZero();
    assertThatThrownBy(said::orThrow)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("rrd verify /no/such.rrd");
  }
}
