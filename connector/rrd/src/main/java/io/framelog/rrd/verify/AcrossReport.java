/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import java.util.ArrayList;
import java.util.List;

/**
 * What was found between files.
 *
 * @param problems each with the later one of the files concerned
 * @param omittedProblems how many more there were of codes that have very many
 */
public record AcrossReport(List<Problem> problems, int omittedProblems) {
  public AcrossReport {
    problems = List.copyOf(problems);
  }

  /** The same with problems that were found elsewhere. */
  public AcrossReport with(List<Problem> further) {
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(further);
    return new AcrossReport(all, omittedProblems);
  }

  /** Whether nothing was found. */
  public boolean isGood() {
    return problems.isEmpty();
  }
}
