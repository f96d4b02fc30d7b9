/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same batch gives the same bytes, in any thread and any process: what is encoded again after a
 * failure must equal what was published before it.
 */
class RepeatabilityTest {
  /** Lengths at which SVT-AV1 with a short lookahead is known to differ from run to run. */
  private static final int[] DELICATE_LENGTHS = {4, 6, 8, 18, 24, 28};

  /** Encodes the delicate batches and prints a line for each. */
  static final class Child {
    private Child() {}

    public static void main(String[] arguments) {
      List<byte[]> jpegs = Footage.jpegs(Footage.cup(), 28);
      for (int length : DELICATE_LENGTHS) {
        System.out.println(length + " " + encode(jpegs.subList(0, length)).samples().hashCode());
      }
    }
  }

  private static EncodedGop encode(List<byte[]> jpegs) {
    VideoSettings settings = VideoSettings.defaults();
    EncoderChoice choice = EncoderChoice.choose(settings);
    return GopEncoder.encode(Footage.files(jpegs), Footage.times(jpegs.size()), settings, choice);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 8, 24})
  void workersAtTheSameTimeGetTheSameBytes(int length) {
    List<byte[]> jpegs = Footage.jpegs(Footage.cup(), length);
    EncodedGop alone = encode(jpegs);

    List<EncodedGop> together =
        IntStream.range(0, 6).parallel().mapToObj(worker -> encode(jpegs)).toList();

    assertThat(together).containsOnly(alone);
  }

  /** glibc fills new memory with a byte of choice: what is read before it is set then shows. */
  @Test
  void bytesDoNotDependOnWhatMemoryHeldBefore() throws IOException, InterruptedException {
    List<String> plain = encodeInAProcess("0");

    assertThat(plain).hasSameSizeAs(DELICATE_LENGTHS);
    assertThat(encodeInAProcess("255")).isEqualTo(plain);
  }

  private static List<String> encodeInAProcess(String memoryFill)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dorg.bytedeco.javacpp.maxphysicalbytes=0",
            "-Dframelog.root=" + System.getProperty("framelog.root"),
            "-cp",
            System.getProperty("java.class.path"),
            Child.class.getName());
    builder.environment().put("MALLOC_PERTURB_", memoryFill);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    List<String> lines = new ArrayList<>();
    try (var output = process.inputReader(StandardCharsets.UTF_8)) {
      output.lines().forEach(lines::add);
    }
    assertThat(process.waitFor()).isZero();
    return lines;
  }
}
