/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.cli;

import io.framelog.job.check.RecordingFiles;
import io.framelog.rrd.verify.Problem;
import io.framelog.rrd.verify.ProblemCode;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** What the verbs that look at recordings have in common. */
final class CheckedFiles {
  private CheckedFiles() {}

  /**
   * The files that paths name.
   *
   * @throws RefusedException if there are none, or a path is not there
   */
  static List<Path> of(List<Path> paths) throws IOException, RefusedException {
    List<Path> files;
    try {
      files = RecordingFiles.below(paths);
    } catch (NoSuchFileException e) {
      throw new RefusedException("no such file or folder: " + e.getFile(), e);
    }
    if (files.isEmpty()) {
      String where = String.join(", ", paths.stream().map(Path::toString).toList());
      throw new RefusedException(
          "no .rrd or .rbl file below " + where, new NoSuchFileException(where));
    }
    return files;
  }

  static Problem unreadable(Path file, IOException cause) {
    return new Problem(
        file.toString(),
        ProblemCode.UNREADABLE,
        0,
        null,
        "a file that can be read",
        RootCause.line(cause));
  }
}
