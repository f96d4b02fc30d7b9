/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import io.framelog.rrd.StoreId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What was found in one file.
 *
 * @param file as it was named to the verifier
 * @param chunks that could be read
 * @param stores in the order of their first message
 * @param omittedProblems how many more there were of codes that have very many
 */
public record FileReport(
    String file,
    long bytes,
    FooterState footer,
    int chunks,
    long rows,
    Set<StoreId> stores,
    List<Problem> problems,
    int omittedProblems) {

  /** Whether nothing worse than warnings was found. */
  public boolean isGood() {
    return problems.stream().noneMatch(p -> p.code().severity() == Severity.PROBLEM);
  }

  /** The same with problems that were found elsewhere. */
  public FileReport with(List<Problem> further) {
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(further);
    return new FileReport(file, bytes, footer, chunks, rows, stores, all, omittedProblems);
  }
}
