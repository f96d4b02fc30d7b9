/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.examples.oracle.RerunOracle;
import io.framelog.rrd.Chunk;
import io.framelog.rrd.RecordingReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rerun's optimiser for object storage finds nothing to do in what we write. */
class OptimalFilesTest {
  private static final double TOLERATED = 0.02;

  @TempDir Path folder;

  @BeforeAll
  static void oracle() {
    RerunOracle.assumeAvailable();
  }

  @ParameterizedTest
  @EnumSource
  void theOptimiserLeavesAFileAsItIs(RealisticFiles kind) throws IOException {
    Path file = kind.write(folder);
    RerunOracle.rerun("rrd", "verify", file.toString()).orThrow();
    RerunOracle.check(file).orThrow();
    Path optimised = folder.resolve("optimised.rrd");

    RerunOracle.rerun(
            "rrd",
            "optimize",
            "--profile",
            "object-store",
            file.toString(),
            "-o",
            optimised.toString())
        .orThrow();

    long bytes = Files.size(file);
    long change = Math.abs(Files.size(optimised) - bytes);
    assertThat(change)
        .as("change of %d bytes", bytes)
        .isLessThanOrEqualTo((long) (bytes * TOLERATED));
    Map<String, Integer> ours = chunksByEntity(file);
    Map<String, Integer> theirs = chunksByEntity(optimised);
    assertThat(theirs).containsOnlyKeys(ours.keySet());
    ours.forEach(
        (entity, chunks) ->
            assertThat(Math.abs(theirs.get(entity) - chunks))
                .as("change of the %d chunks of %s", chunks, entity)
                .isLessThanOrEqualTo(Math.max(1, (int) (chunks * TOLERATED))));
  }

  private static Map<String, Integer> chunksByEntity(Path file) throws IOException {
    Map<String, Integer> chunks = new HashMap<>();
    try (RecordingReader reader = RecordingReader.open(file)) {
      List<Chunk> all = reader.readChunks();
      all.forEach(chunk -> chunks.merge(chunk.entity().toString(), 1, Integer::sum));
    }
    return chunks;
  }
}
