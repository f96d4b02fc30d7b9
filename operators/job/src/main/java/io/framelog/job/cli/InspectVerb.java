/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.cli;

import io.framelog.job.check.DecodedMedia;
import io.framelog.job.check.FileKind;
import io.framelog.job.check.InspectReport;
import io.framelog.job.check.ReportJson;
import io.framelog.rrd.inspect.FileSummary;
import io.framelog.rrd.inspect.RecordingInspector;
import io.framelog.rrd.verify.FooterState;
import io.framelog.rrd.verify.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    description = "Show what is in recordings.",
    footer = {
      "",
      "Files of one recording are added up. Of a file with a footer only that is read, and the",
      "first picture of each entity; any other file is read in full. Gaps are pauses between chunks.",
      "Exit code: 0 done, 1 a file is no recording or cannot be read, 2 nothing to inspect."
    })
final class InspectVerb implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR",
      description = "Recordings, or folders with .rrd and .rbl files at any depth.")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "--json", description = "Print JSON, which the README describes.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    List<Path> files = CheckedFiles.of(paths);
    RecordingInspector inspector = RecordingInspector.of(new DecodedMedia());
    List<FileSummary> summaries = new ArrayList<>();
    for (Path file : files) {
      try {
        summaries.add(inspector.add(file));
      } catch (IOException e) {
        Problem problem = CheckedFiles.unreadable(file, e);
        summaries.add(
            new FileSummary(
                problem.file(), 0, FooterState.MISSING, 0, 0, Set.of(), List.of(problem)));
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(ReportJson.inspection(inspector.recordings(), summaries));
    } else {
      new InspectReport(out).print(inspector.recordings(), summaries);
    }
    out.flush();
    boolean foreign =
        summaries.stream().anyMatch(file -> FileKind.of(file) == FileKind.NOT_A_RECORDING);
    return foreign ? Framelog.FAILED : Framelog.DONE;
  }
}
