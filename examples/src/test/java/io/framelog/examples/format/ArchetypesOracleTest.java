/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.framelog.examples.oracle.RerunOracle;
import io.framelog.rrd.Chunk;
import io.framelog.rrd.ComponentColumn;
import io.framelog.rrd.ComponentDescriptor;
import io.framelog.rrd.RecordingReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our files of every archetype and option are those of Rerun's SDK. */
class ArchetypesOracleTest {
  @TempDir static Path folder;

  private static OfficialFiles files = new OfficialFiles(Path.of(""), Path.of(""));

  @BeforeAll
  static void writeBoth() throws IOException {
    RerunOracle.assumeAvailable();
    files = OfficialFiles.write(folder, List.copyOf(Archetypes.fields().keySet()));
  }

  @Test
  void theOfficialCommandLineFindsNoDifference() {
    RerunOracle.rerun("rrd", "compare", "--unordered", ours("cases.rrd"), theirs("cases.rrd"))
        .orThrow();
  }

  @Test
  void theReaderOfTheSdkGivesEqualColumns() {
    RerunOracle.python("compare_columns.py", ours("cases.rrd"), theirs("cases.rrd")).orThrow();
  }

  @Test
  void absentCellsAreWhatTheSdkWritesAsSeveralChunks() {
    RerunOracle.python("compare_columns.py", ours("rows.rrd"), theirs("rows.rrd")).orThrow();
  }

  @Test
  void theStrictJudgeAcceptsOurFiles() {
    RerunOracle.check(files.ours()).orThrow();
  }

  @Test
  void filesOfTheSdkAreReadEqualToOurs() throws IOException {
    assertThat(cells(files.theirs().resolve("cases.rrd")))
        .isEqualTo(cells(files.ours().resolve("cases.rrd")));
    assertThat(cells(files.theirs().resolve("rows.rrd")))
        .isEqualTo(cells(files.ours().resolve("rows.rrd")));
  }

  @Test
  void archetypesHaveTheComponentsOfTheSdk() throws IOException {
    JsonNode known = new ObjectMapper().readTree(files.theirs().resolve("fields.json").toFile());
    Map<String, Set<String>> official = new TreeMap<>();
    known
        .properties()
        .forEach(
            archetype -> {
              Set<String> fields = new TreeSet<>();
              archetype.getValue().forEach(field -> fields.add(field.asText()));
              official.put(archetype.getKey(), fields);
            });
    assertThat(Archetypes.fields()).isEqualTo(official);
  }

  @Test
  void everyComponentOfEveryArchetypeIsAmongTheCases() throws IOException {
    Set<ComponentDescriptor> seen = new TreeSet<>();
    for (String name : List.of("cases.rrd", "rows.rrd")) {
      for (Chunk chunk : read(files.theirs().resolve(name))) {
        chunk.components().forEach(column -> seen.add(column.descriptor()));
      }
    }
    assertThat(seen).containsAll(Archetypes.descriptors());
  }

  @Test
  void blueprintsAreTheSameTree() throws IOException {
    String tree = BlueprintTree.of(files.ours().resolve("blueprint.rbl"));
    assertThat(tree)
        .contains("/view/UUID", "/time_panel")
        .isEqualTo(BlueprintTree.of(files.theirs().resolve("blueprint.rbl")));
    assertThat(BlueprintTree.of(files.ours().resolve("with_blueprint.rrd")))
        .isEqualTo(BlueprintTree.of(files.theirs().resolve("with_blueprint.rrd")))
        .isEqualTo(tree);
  }

  private static String ours(String name) {
    return files.ours().resolve(name).toString();
  }

  private static String theirs(String name) {
    return files.theirs().resolve(name).toString();
  }

  private static List<Chunk> read(Path file) throws IOException {
    try (RecordingReader reader = RecordingReader.open(file)) {
      return reader.readChunks();
    }
  }

  /** Entity, times and component of each cell that is there, to what it holds. */
  private static Map<String, String> cells(Path file) throws IOException {
    Map<String, String> cells = new TreeMap<>();
    for (Chunk chunk : read(file)) {
      for (int row = 0; row < chunk.rows(); row++) {
        List<String> times = new ArrayList<>();
        for (var time : chunk.times()) {
          times.add(time.timeline() + "=" + time.value(row));
        }
        for (ComponentColumn column : chunk.components()) {
          if (column.cells().isPresent(row)) {
            cells.put(
                chunk.entity() + " " + times + " " + column.descriptor(), column.describe(row));
          }
        }
      }
    }
    return cells;
  }
}
