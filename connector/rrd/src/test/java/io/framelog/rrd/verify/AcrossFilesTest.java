/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.rrd.Chunk;
import io.framelog.rrd.ChunkId;
import io.framelog.rrd.EntityPath;
import io.framelog.rrd.RecordingId;
import io.framelog.rrd.RecordingWriter;
import io.framelog.rrd.RowIds;
import io.framelog.rrd.Timeline;
import io.framelog.rrd.archetype.Scalars;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
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

  @Test
  void aRowInTwoFilesIsADuplicateThoughItsChunksDiffer() throws IOException {
    assertThat(across(scalars(1, "cam", /* lastRow= */ 5), scalars(2, "cam", /* lastRow= */ 5)))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.DUPLICATE_ROW_ID);
              assertThat(problem.file()).endsWith("1.rrd");
              assertThat(problem.expected()).isEqualTo("a row id of its own in row 1");
              assertThat(problem.found()).contains("as in row 1 of the chunk of").contains("0.rrd");
            });
  }

  @Test
  void rowsOfOverlappingIdsNeedNotBeTheSame() throws IOException {
    assertThat(across(scalars(1, "cam", /* lastRow= */ 5), scalars(2, "cam", /* lastRow= */ 9)))
        .as("ids 1 and 5 beside 2 and 9")
        .isEmpty();
    assertThat(across(scalars(1, "cam", /* lastRow= */ 5), scalars(2, "other", /* lastRow= */ 5)))
        .as("of two entities")
        .isEmpty();
  }

  @Test
  void ofVeryManyProblemsSomeAreOnlyCounted() throws IOException {
    int files = Findings.MAX_PER_CODE + 5;
    RecordingVerifier verifier = RecordingVerifier.withoutMedia();
    byte[] bytes = GoldenBytes.of("handmade_tiny.rrd");
    for (int i = 0; i < files; i++) {
      verifier.verify(Files.write(folder.resolve(i + ".rrd"), bytes));
    }

    assertThat(verifier.acrossFiles().problems()).hasSize(Findings.MAX_PER_CODE);
    assertThat(verifier.acrossFiles().omittedProblems())
        .isEqualTo(files - 1 - Findings.MAX_PER_CODE);
  }

  /** Two rows, of ids whose lower halves are {@code chunk} and {@code lastRow}. */
  private static byte[] scalars(long chunk, String entity, long lastRow) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (RecordingWriter writer =
        RecordingWriter.create(Channels.newChannel(bytes), new RecordingId("tests", "across"))) {
      writer.write(
          Chunk.builder(
                  new ChunkId(chunk, chunk),
                  EntityPath.of(entity),
                  RowIds.of(new long[] {1, 1}, new long[] {chunk, lastRow}))
              .time(Timeline.sequence("frame"), 1, 2)
              .columns(Scalars.columns(1, 2))
              .build());
      writer.finish();
    }
    return bytes.toByteArray();
  }

  private List<Problem> across(byte[]... files) throws IOException {
    RecordingVerifier verifier = RecordingVerifier.withoutMedia();
    for (int i = 0; i < files.length; i++) {
      FileReport report = verifier.verify(Files.write(folder.resolve(i + ".rrd"), files[i]));
      assertThat(report.isGood()).as("file %d", i).isTrue();
    }
    return verifier.acrossFiles().problems();
  }
}
