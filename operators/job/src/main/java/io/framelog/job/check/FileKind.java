/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.check;

import io.framelog.rrd.inspect.FileSummary;
import io.framelog.rrd.verify.ProblemCode;
import java.util.Set;

/** What a file turned out to be. */
public enum FileKind {
  RECORDING,
  NOT_A_RECORDING;

  private static final Set<ProblemCode> FOREIGN =
      Set.of(ProblemCode.NOT_A_RECORDING, ProblemCode.UNREADABLE);

  public static FileKind of(FileSummary file) {
    return file.problems().stream().anyMatch(problem -> FOREIGN.contains(problem.code()))
        ? NOT_A_RECORDING
        : RECORDING;
  }
}
