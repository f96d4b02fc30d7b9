/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.part;

import io.framelog.rrd.verify.Problem;
import io.framelog.rrd.verify.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compares a file with its manifest: its length, every piece, and what it holds. */
public final class PartCheck {
  private PartCheck() {}

  /**
   * Everything that differs; pieces that follow each other are one problem.
   *
   * @throws IOException if the file cannot be read
   */
  public static List<Problem> compare(Path file, PartManifest manifest) throws IOException {
    List<Problem> problems = new ArrayList<>();
    long bytes = Files.size(file);
    if (bytes != manifest.bytes()) {
      problems.add(
          problem(
              file,
              ProblemCode.PART_LENGTH,
              Math.min(bytes, manifest.bytes()),
              manifest.bytes() + " bytes",
              bytes + ""));
    }
    pieces(file, manifest, problems);
    if (manifest.recordings() != null) {
      contents(file, manifest.recordings(), problems);
    }
    return problems;
  }

  private static void contents(
      Path file, List<PartManifest.Recording> expected, List<Problem> problems) throws IOException {
    List<String> wanted = lines(expected);
    List<String> found = lines(PartContents.of(file));
    for (String line : wanted) {
      if (!found.contains(line)) {
        problems.add(problem(file, ProblemCode.PART_FACTS, 0, line, "it not to be in the file"));
      }
    }
    for (String line : found) {
      if (!wanted.contains(line)) {
        problems.add(problem(file, ProblemCode.PART_FACTS, 0, "what the manifest says", line));
      }
    }
  }

  private static List<String> lines(List<PartManifest.Recording> recordings) {
    return recordings.stream()
        .flatMap(
            recording ->
                recording.entities().stream()
                    .map(
                        entity ->
                            recording.application()
                                + " / "
                                + recording.recording()
                                + " "
                                + entity.path()
                                + " with "
                                + entity.rows()
                                + " rows"
                                + (entity.timeline() == null
                                    ? ""
                                    : " from " + entity.first() + " to " + entity.last())))
        .toList();
  }

  private static void pieces(Path file, PartManifest manifest, List<Problem> problems)
      throws IOException {
    List<String> found = Pieces.sha256(file, manifest.pieceBytes());
    int pieces = Math.max(found.size(), manifest.sha256().size());
    int firstBad = -1;
    for (int piece = 0; piece <= pieces; piece++) {
      boolean bad =
          piece < pieces
              && !(piece < found.size()
                  && piece < manifest.sha256().size()
                  && found.get(piece).equals(manifest.sha256().get(piece)));
      if (bad && firstBad < 0) {
        firstBad = piece;
      } else if (!bad && firstBad >= 0) {
        long from = (long) firstBad * manifest.pieceBytes();
        long to =
            Math.min(
                (long) piece * manifest.pieceBytes(), Math.max(manifest.bytes(), Files.size(file)));
        problems.add(
            problem(
                file,
                ProblemCode.PART_PIECE,
                from,
                "bytes " + from + " to " + to + " as when the manifest was made",
                "other bytes among them"));
        firstBad = -1;
      }
    }
  }

  private static Problem problem(
      Path file, ProblemCode code, long offset, String expected, String found) {
    return new Problem(file.toString(), code, offset, null, expected, found);
  }
}
