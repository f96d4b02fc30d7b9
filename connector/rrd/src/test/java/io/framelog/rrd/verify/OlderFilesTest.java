/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of older SDKs are judged by whether they can be read. */
class OlderFilesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "sdk-0.23-encoded-image.rrd, 0.23, EMPTY",
    "sdk-0.23-values.rrd, 0.23, EMPTY",
    "sdk-0.24-values.rrd, 0.24, EMPTY",
    "sdk-0.26-values.rrd, 0.26, EMPTY",
    "sdk-0.28-encoded-image.rrd, 0.28, PRESENT",
    "sdk-0.32-encoded-image.rrd, 0.32, PRESENT",
    "sdk-0.32-values.rrd, 0.32, PRESENT",
  })
  void theVersionIsTheOnlyWarning(String name, String version, FooterState footer)
      throws IOException {
    FileReport report = verify(GoldenBytes.of(name));

    assertThat(report.problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.text())
                    .startsWith(
                        "older-version at byte 4: expected version 0.41 for every check, but found "
                            + version));
    assertThat(report.isGood()).isTrue();
    assertThat(report.footer()).isEqualTo(footer);
    assertThat(report.chunks()).isPositive();
    assertThat(report.stores()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"sdk-0.23-values.rrd", "sdk-0.32-values.rrd"})
  void aCutFileIsTruncated(String name) throws IOException {
    byte[] bytes = GoldenBytes.of(name);

    assertThat(codes(Arrays.copyOf(bytes, bytes.length / 2)))
        .containsExactly(ProblemCode.OLDER_VERSION, ProblemCode.TRUNCATED);
  }

  @ParameterizedTest
  @CsvSource({"sdk-0.23-values.rrd", "sdk-0.32-values.rrd"})
  void aMessageOfUnknownKindIsMalformed(String name) throws IOException {
    byte[] bytes = GoldenBytes.of(name);
    bytes[12] = 77;
    // without its trailer, the file is read through
    byte[] cut = Arrays.copyOf(bytes, bytes.length - 32);

    FileReport report = verify(cut);

    assertThat(report.problems())
        .filteredOn(problem -> problem.code() == ProblemCode.MALFORMED)
        .singleElement()
        .satisfies(problem -> assertThat(problem.byteOffset()).isEqualTo(12));
    assertThat(report.footer()).isEqualTo(FooterState.DAMAGED);
  }

  @Test
  void aDamagedChunkIsNamedAndTheOthersAreCounted() throws IOException {
    byte[] bytes = GoldenBytes.of("sdk-0.32-values.rrd");
    FileReport sound = verify(bytes);
    // the first chunk's message; its header stays as the footer has it
    int chunkAt = chunkAt(bytes);
    bytes[chunkAt + 16] = 0x7F;

    FileReport report = verify(bytes);

    assertThat(report.problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.OLDER_VERSION, ProblemCode.MALFORMED);
    assertThat(report.problems().get(1).byteOffset()).isEqualTo(chunkAt);
    assertThat(report.chunks()).isEqualTo(sound.chunks() - 1);
  }

  /** Of the first message that is a chunk. */
  private static int chunkAt(byte[] bytes) {
    int at = StreamBytes.HEADER_BYTES;
    while (bytes[at] != StreamBytes.ARROW_MSG) {
      int length = Byte.toUnsignedInt(bytes[at + 8]) | Byte.toUnsignedInt(bytes[at + 9]) << 8;
      at += StreamBytes.MESSAGE_HEADER_BYTES + length;
    }
    return at;
  }

  private List<ProblemCode> codes(byte[] bytes) throws IOException {
    return verify(bytes).problems().stream().map(Problem::code).toList();
  }

  private FileReport verify(byte[] bytes) throws IOException {
    return RecordingVerifier.withoutMedia().verify(Files.write(folder.resolve("a.rrd"), bytes));
  }
}
