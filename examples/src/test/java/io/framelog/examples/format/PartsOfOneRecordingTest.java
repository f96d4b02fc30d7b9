/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.framelog.examples.oracle.RerunOracle;
import io.framelog.rrd.Chunk;
import io.framelog.rrd.ChunkNaming;
import io.framelog.rrd.EntityPath;
import io.framelog.rrd.RecordingId;
import io.framelog.rrd.RecordingReader;
import io.framelog.rrd.RecordingWriter;
import io.framelog.rrd.RowId;
import io.framelog.rrd.RowWriter;
import io.framelog.rrd.Timeline;
import io.framelog.rrd.archetype.AnyValues;
import io.framelog.rrd.archetype.TextLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two cameras with frames at the very same nanoseconds, several chunks of one entity at one time,
 * and a late part: Rerun's tools join them without losing a row.
 */
class PartsOfOneRecordingTest {
  private static final RecordingId RECORDING = new RecordingId("fleet", "robot-7/run 1");
  private static final Timeline CAPTURE = Timeline.timestampNanos("capture_time");
  private static final int FRAMES = 6;

  @TempDir Path folder;
  private final List<Path> parts = new ArrayList<>();

  @BeforeAll
  static void oracle() {
    RerunOracle.assumeAvailable();
  }

  private interface Contents {
    void logTo(RowWriter rows, ChunkNaming naming) throws IOException;
  }

  private void part(String name, Contents contents) throws IOException {
    Path file = folder.resolve(name + ".rrd");
    ChunkNaming naming = ChunkNaming.ofPart(name);
    try (RowWriter rows = RowWriter.over(RecordingWriter.create(file, RECORDING), naming)) {
      contents.logTo(rows, naming);
      rows.finish();
    }
    parts.add(file);
  }

  @BeforeEach
  void write() throws IOException {
    for (String camera : List.of("left", "right")) {
      part(camera, (rows, naming) -> rows.add(texts(naming, camera, 0)));
    }
    part(
        "numbers",
        (rows, naming) -> {
          for (int i = 0; i < 9; i++) {
            rows.log(
                EntityPath.of("numbers"),
                CAPTURE,
                RealisticFiles.captureNanos(0, 1)[0],
                AnyValues.of("number", (long) i));
            if (i % 3 == 2) {
              rows.flush();
            }
          }
        });
    part("late", (rows, naming) -> rows.add(texts(naming, "left", 3)));
  }

  private static Chunk texts(ChunkNaming naming, String camera, int first) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < FRAMES; i++) {
      texts.add("frame " + (first + i) + " of " + camera);
    }
    return Chunk.timed(
        naming,
        EntityPath.of("camera", camera),
        CAPTURE,
        RealisticFiles.captureNanos(first, FRAMES),
        TextLog.columns(texts));
  }

  private static List<RowId> rowIds(List<Path> files) throws IOException {
    List<RowId> ids = new ArrayList<>();
    for (Path file : files) {
      try (RecordingReader reader = RecordingReader.open(file)) {
        for (Chunk chunk : reader.readChunks()) {
          for (int row = 0; row < chunk.rows(); row++) {
            ids.add(chunk.rowIds().id(row));
          }
        }
      }
    }
    return ids;
  }

  private Path joined(String verb) {
    Path joined = folder.resolve(verb + "-joined");
    List<String> command = new ArrayList<>(List.of("rrd", verb));
    parts.forEach(part -> command.add(part.toString()));
    command.addAll(List.of("-o", joined.toString()));
    RerunOracle.rerun(command.toArray(String[]::new)).orThrow();
    return joined;
  }

  @Test
  void officialToolsJoinThemWithoutLosingARow() throws IOException {
    RerunOracle.check(parts.toArray(Path[]::new)).orThrow();
    List<RowId> all = rowIds(parts);
    assertThat(all).hasSize(3 * FRAMES + 9).doesNotHaveDuplicates();

    assertThat(rowIds(List.of(joined("merge")))).containsExactlyInAnyOrderElementsOf(all);
    assertThat(rowIds(List.of(joined("optimize")))).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void theCatalogTakesEachAsALayerOfOneSegment() {
    JsonNode found = RerunOracle.catalog(RECORDING.applicationId(), "capture_time", parts);

    assertThat(found.path("segments"))
        .singleElement()
        .matches(s -> s.asText().equals(RECORDING.recordingId()));
    assertThat(found.path("layers"))
        .extracting(JsonNode::asText)
        .containsExactly("late", "left", "numbers", "right");
    // of both parts of the left camera, three frames are at the same times
    assertThat(found.path("rows").path("/camera/left:TextLog:text").intValue()).isEqualTo(9);
    assertThat(found.path("rows").path("/camera/right:TextLog:text").intValue()).isEqualTo(FRAMES);
    assertThat(found.path("rows_again")).isEqualTo(found.path("rows"));
    assertThat(found.path("refused").asText()).contains("layer \"late\": already exists");
  }

  @Test
  void appendedPartsAreOneFileThatIsVerified() throws IOException {
    Path file = folder.resolve("appended.rrd");
    try (RecordingWriter writer = RecordingWriter.create(file, RECORDING)) {
      for (Path part : parts) {
        writer.append(part);
      }
      writer.finish();
    }

    RerunOracle.rerun("rrd", "verify", file.toString()).orThrow();
    RerunOracle.check(file).orThrow();
    assertThat(rowIds(List.of(file))).isEqualTo(rowIds(parts));
  }
}
