/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.rrd.verify.Problem;
import io.framelog.rrd.verify.ProblemCode;
import io.framelog.rrd.verify.RecordingVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the verifier says of columns that {@link RecordingWriter} never writes. */
class OddColumnsTest {
  @TempDir Path folder;

  @Test
  void theUsualColumnsAreSound() throws IOException {
    assertThat(verify(HandmadeFile.ROW_IDS, HandmadeFile.FRAME, HandmadeFile.SCALAR)).isEmpty();
  }

  @Test
  void aNumberOfAnotherWidthIsAnotherType() throws IOException {
    assertSays(
        "component-type at byte %d in /odd: expected List<Float64> in column Scalars:scalars, but"
            + " found List<Float32>",
        OddColumns.narrowScalar());
  }

  @Test
  void aBlobAsBinaryIsAnotherType() throws IOException {
    assertSays(
        "component-type at byte %d in /odd: expected List<List<UInt8>> in column"
            + " EncodedImage:blob, but found List<Binary>",
        OddColumns.binaryBlob());
  }

  @Test
  void aComponentWithoutListsIsAnotherType() throws IOException {
    assertSays(
        "component-type at byte %d in /odd: expected a list in column Scalars:scalars, but found"
            + " Float64",
        OddColumns.scalarWithoutList());
  }

  @Test
  void timelinesComeBeforeComponents() throws IOException {
    assertSays(
        "column-order at byte %d in /odd: expected row ids, then timelines, then components, but"
            + " found column frame after a later kind",
        HandmadeFile.ROW_IDS, HandmadeFile.SCALAR, HandmadeFile.FRAME);
  }

  @Test
  void aTimeIsNoFraction() throws IOException {
    assertSays(
        "index-type at byte %d in /odd: expected timeline frame of type Int64, Duration(ns) or"
            + " Timestamp(ns), but found Float64",
        OddColumns.fractionalTime());
  }

  @Test
  void everyRowHasATime() throws IOException {
    assertSays(
        "index-nulls at byte %d in /odd: expected a time on frame in every row, but found 1 rows"
            + " without",
        OddColumns.rowWithoutTime());
  }

  private void assertSays(String problem, HandmadeFile.Column... columns) throws IOException {
    assertThat(verify(columns)).containsExactly(problem.formatted(HandmadeFile.begun().size()));
  }

  /**
   * The problems of a file with this chunk and no footer, less that. A chunk whose only timeline is
   * wrong passes for static, which is no fault of its own.
   */
  private List<String> verify(HandmadeFile.Column... columns) throws IOException {
    byte[] bytes = HandmadeFile.begun().chunk(columns).bytes();
    return RecordingVerifier.withoutMedia()
        .verify(Files.write(folder.resolve("odd.rrd"), bytes))
        .problems()
        .stream()
        .filter(found -> found.code() != ProblemCode.NO_FOOTER)
        .filter(found -> found.code() != ProblemCode.STATIC_FLAG)
        .map(Problem::text)
        .toList();
  }
}
