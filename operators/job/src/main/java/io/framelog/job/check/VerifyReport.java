/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.check;

import io.framelog.rrd.verify.AcrossReport;
import io.framelog.rrd.verify.FileReport;
import io.framelog.rrd.verify.Problem;
import io.framelog.rrd.verify.Severity;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;

/** Prints what is wrong with recordings for people. */
public final class VerifyReport {
  private final PrintWriter out;

  public VerifyReport(PrintWriter out) {
    this.out = out;
  }

  /** Prints one file, at once, so that a long run can be watched. */
  public void print(FileReport file) {
    out.println(
        (file.isGood() ? "ok   " : "BAD  ")
            + file.file()
            + "  "
            + Words.bytes(file.bytes())
            + ", "
            + Words.count(file.chunks(), "chunk")
            + ", "
            + Words.count(file.rows(), "row"));
    file.problems().forEach(this::problem);
    omitted(file.omittedProblems());
    out.flush();
  }

  private void omitted(int problems) {
    if (problems > 0) {
      out.println("       and " + problems + " more of these");
    }
  }

  private void problem(Problem problem) {
    boolean warning = problem.code().severity() == Severity.WARNING;
    out.println("       " + (warning ? "warning: " : "") + problem.text());
    out.println("         (" + problem.code().meaning() + ")");
  }

  /** Prints what is wrong between files, and sums. */
  public void printEnd(List<FileReport> files, AcrossReport across) {
    if (!across.isGood()) {
      out.println("between files:");
      for (Problem problem : across.problems()) {
        out.println("       " + problem.file());
        problem(problem);
      }
      omitted(across.omittedProblems());
    }
    long bad = files.stream().filter(file -> !file.isGood()).count();
    out.println(
        Words.count(files.size(), "file")
            + ", "
            + Words.bytes(files.stream().mapToLong(FileReport::bytes).sum())
            + ": "
            + (ReportJson.isGood(files, across)
                ? "no problems"
                : bad + " bad, " + Words.count(problems(files, across), "problem"))
            + warnings(files));
    out.flush();
  }

  private static long problems(List<FileReport> files, AcrossReport across) {
    return count(files, Severity.PROBLEM)
        + across.problems().size()
        + across.omittedProblems()
        + files.stream().mapToLong(FileReport::omittedProblems).sum();
  }

  private static String warnings(List<FileReport> files) {
    long warnings = count(files, Severity.WARNING);
    return warnings == 0 ? "" : ", " + Words.count(warnings, "warning");
  }

  private static long count(List<FileReport> files, Severity severity) {
    Stream<Problem> all = files.stream().flatMap(file -> file.problems().stream());
    return all.filter(problem -> problem.code().severity() == severity).count();
  }
}
