/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.format;

import io.framelog.examples.RepositoryRoot;
import io.framelog.examples.oracle.RerunOracle;
import io.framelog.rrd.Chunk;
import io.framelog.rrd.RecordingId;
import io.framelog.rrd.RecordingWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The same recordings, written here and by Rerun's SDK.
 *
 * @param ours a folder of {@code cases.rrd}, {@code rows.rrd}, {@code blueprint.rbl}, {@code
 *     with_blueprint.rrd}
 * @param theirs the same, and {@code fields.json}
 */
record OfficialFiles(Path ours, Path theirs) {
  static final String APPLICATION = "cases";

  static OfficialFiles write(Path folder, List<String> archetypes) throws IOException {
    Path media = Files.createDirectory(folder.resolve("media"));
    Path ours = Files.createDirectory(folder.resolve("ours"));
    Path theirs = folder.resolve("theirs");
    Path root = RepositoryRoot.find();
    CaseMedia made =
        CaseMedia.write(media, root.resolve("connector/rrd/src/test/resources/golden"));
    Files.writeString(
        media.resolve("archetypes.json"),
        archetypes.stream().collect(Collectors.joining("\",\"", "[\"", "\"]")));
    write(ours.resolve("cases.rrd"), "cases", cases(made));
    write(ours.resolve("rows.rrd"), "rows", RowCases.chunks(made));
    BlueprintCases.write(ours);
    RerunOracle.python("make_cases.py", media.toString(), theirs.toString()).orThrow();
    return new OfficialFiles(ours, theirs);
  }

  private static List<Chunk> cases(CaseMedia media) {
    Cases cases = new Cases();
    ImageCases.add(cases, media);
    VideoCases.add(cases, media);
    SpaceCases.add(cases);
    TextCases.add(cases);
    ValueCases.add(cases);
    return cases.chunks();
  }

  private static void write(Path file, String recordingId, List<Chunk> chunks) throws IOException {
    try (RecordingWriter writer =
        RecordingWriter.create(file, new RecordingId(APPLICATION, recordingId))) {
      for (Chunk chunk : chunks) {
        writer.write(chunk);
      }
      writer.finish();
    }
  }
}
