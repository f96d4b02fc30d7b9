/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcrossFilesTest {
  @TempDir Path folder;

  @Test
  void aChunkInTwoFilesOfOneRecordingIsADuplicate() throws IOException {
    byte[] bytes = GoldenBytes.of("handmade_tiny.rrd");

    assertThat(across(bytes, bytes))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.DUPLICATE_CHUNK_ID);
              assertThat(problem.byteOffset()).isEqualTo(0x4f);
              assertThat(problem.found()).endsWith("0.rrd at byte 79");
            });
  }

  @Test
  void otherStaticDataOfOneEntityIsAConflict() throws IOException {
    byte[] bytes = GoldenBytes.of("handmade_tiny.rrd");
    byte[] other = bytes.clone();
    other[1389] = 'H';

    assertThat(across(bytes, other))
        .extracting(Problem::code)
        .containsExactlyInAnyOrder(ProblemCode.DUPLICATE_CHUNK_ID, ProblemCode.STATIC_CONFLICT);
  }

  @Test
  void filesOfDifferentRecordingsHaveNothingToDoWithEachOther() throws IOException {
    assertThat(across(GoldenBytes.of("encoded_image.rrd"), GoldenBytes.of("static.rrd"))).isEmpty();
  }

  @Test
  void theLaterFileIsTheOneReported() throws IOException {
    byte[] bytes = GoldenBytes.of("handmade_tiny.rrd");
    assertThat(across(bytes, bytes).get(0).toString())
        .startsWith(folder.resolve("1.rrd") + ": duplicate-chunk-id at byte 79 in /");
  }

  private List<Problem> across(byte[]... files) throws IOException {
    RecordingVerifier verifier = RecordingVerifier.withoutMedia();
    for (int i = 0; i < files.length; i++) {
      FileReport report = verifier.verify(Files.write(folder.resolve(i + ".rrd"), files[i]));
      assertThat(report.isGood()).as("file %d", i).isTrue();
    }
    return verifier.acrossFiles();
  }
}
