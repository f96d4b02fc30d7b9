/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.cli;

import io.framelog.job.check.DecodedMedia;
import io.framelog.job.check.PartManifestFiles;
import io.framelog.job.check.ReportJson;
import io.framelog.job.check.VerifyReport;
import io.framelog.rrd.verify.AcrossReport;
import io.framelog.rrd.verify.FileReport;
import io.framelog.rrd.verify.FooterState;
import io.framelog.rrd.verify.MediaDepth;
import io.framelog.rrd.verify.RecordingVerifier;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Find everything that is wrong with recordings.",
    footer = {
      "",
      "Each problem has a code, the byte it is at, what was expected and what was found. Warnings",
      "do not count. The files of one recording are compared with each other, too.",
      "Exit code: 0 no problems, 1 problems, 2 nothing to verify."
    })
final class VerifyVerb implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR",
      description = "Recordings, or folders with .rrd and .rbl files at any depth.")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "--json", description = "Print JSON, which the README describes.")
  private boolean json;

  @Option(
      names = "--manifest",
      paramLabel = "FILE|DIR",
      description = "Compare bytes with what 'framelog manifest' wrote: one manifest, or a folder.")
  private @Nullable Path manifest;

  @Option(
      names = "--no-media",
      description = "Decode no pictures and videos: look at their structure only.")
  private boolean noMedia;

  @Override
  public Integer call() throws Exception {
    List<Path> files = CheckedFiles.of(paths);
    PartManifestFiles manifests = manifests();
    RecordingVerifier verifier =
        RecordingVerifier.of(
            new DecodedMedia(), noMedia ? MediaDepth.STRUCTURE : MediaDepth.DECODE);
    PrintWriter out = spec.commandLine().getOut();
    VerifyReport report = new VerifyReport(out);
    List<FileReport> reports = new ArrayList<>();
    for (Path file : files) {
      FileReport found = verify(verifier, file, manifests);
      reports.add(found);
      if (!json) {
        report.print(found);
      }
    }
    AcrossReport across = verifier.acrossFiles();
    if (manifests != null) {
      across = across.with(manifests.withoutFile(files));
    }
    if (json) {
      out.println(ReportJson.verification(reports, across));
    } else {
      report.printEnd(reports, across);
    }
    out.flush();
    boolean good = across.isGood() && reports.stream().allMatch(FileReport::isGood);
    return good ? Framelog.DONE : Framelog.FAILED;
  }

  private @Nullable PartManifestFiles manifests() throws IOException, RefusedException {
    if (manifest == null) {
      return null;
    }
    try {
      return PartManifestFiles.read(manifest);
    } catch (NoSuchFileException e) {
      throw new RefusedException("no such manifest or folder: " + e.getFile(), e);
    }
  }

  private static FileReport verify(
      RecordingVerifier verifier, Path file, @Nullable PartManifestFiles manifests) {
    try {
      FileReport report = verifier.verify(file);
      return manifests == null ? report : report.with(manifests.compare(file));
    } catch (IOException e) {
      return new FileReport(
          file.toString(),
          0,
          FooterState.MISSING,
          0,
          0,
          Set.of(),
          List.of(CheckedFiles.unreadable(file, e)),
          0);
    }
  }
}
