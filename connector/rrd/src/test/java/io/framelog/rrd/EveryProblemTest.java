/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.rrd.verify.MediaDepth;
import io.framelog.rrd.verify.Problem;
import io.framelog.rrd.verify.ProblemCode;
import io.framelog.rrd.verify.RecordingVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No code stands in {@link ProblemCode} that nothing brings about. */
class EveryProblemTest {
  /** What one file cannot have, or only a decoder finds; with the test that does bring it about. */
  private static final Map<ProblemCode, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry(ProblemCode.STATIC_CONFLICT, "between files: AcrossFilesTest"),
          Map.entry(ProblemCode.PICTURE_UNDECODABLE, "decodes: MediaFaultsTest of operators/job"),
          Map.entry(ProblemCode.VIDEO_UNDECODABLE, "decodes: FaultyFilesTest of examples"),
          Map.entry(ProblemCode.STREAM_UNDECODABLE, "decodes: MediaFaultsTest of operators/job"),
          Map.entry(ProblemCode.STREAM_REORDERED, "decodes: MediaFaultsTest of operators/job"),
          Map.entry(ProblemCode.UNREADABLE, "a disk that fails: no test has one"),
          Map.entry(ProblemCode.PART_MISSING, "of manifests: RecordingVerbsTest of operators/job"),
          Map.entry(
              ProblemCode.PART_UNREADABLE, "of manifests: RecordingVerbsTest of operators/job"),
          Map.entry(ProblemCode.PART_LENGTH, "of manifests: PartManifestsTest"),
          Map.entry(ProblemCode.PART_PIECE, "of manifests: PartManifestsTest"),
          Map.entry(ProblemCode.PART_FACTS, "of manifests: PartManifestsTest"));

  @TempDir Path folder;

  private static Map<ProblemCode, byte[]> files() throws IOException {
    Map<ProblemCode, byte[]> files = new EnumMap<>(ProblemCode.class);
    List<Map<ProblemCode, byte[]>> all =
        List.of(ByteFaults.files(), MessageFaults.files(), MediaFaults.files());
    for (Map<ProblemCode, byte[]> some : all) {
      files.putAll(some);
    }
    return files;
  }

  @Test
  void everyCodeHasAFileOrAnotherTest() throws IOException {
    List<ProblemCode> known = new ArrayList<>(files().keySet());
    known.addAll(ELSEWHERE.keySet());

    assertThat(known).containsExactlyInAnyOrder(ProblemCode.values());
  }

  @Test
  void everyFileHasItsProblem() throws IOException {
    for (Map.Entry<ProblemCode, byte[]> fault : files().entrySet()) {
      Path file = Files.write(folder.resolve(fault.getKey() + ".rrd"), fault.getValue());

      assertThat(
              RecordingVerifier.of(new BlobMovies(), MediaDepth.STRUCTURE).verify(file).problems())
          .as("%s", fault.getKey())
          .extracting(Problem::code)
          .contains(fault.getKey());
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyCodeSaysWhatItMeans(ProblemCode code) {
    assertThat(code.meaning()).isNotBlank();
    assertThat(code.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
  }
}
