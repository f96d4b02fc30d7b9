/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.cli;

import io.framelog.rrd.part.PartManifest;
import io.framelog.rrd.part.PartManifests;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "manifest",
    mixinStandardHelpOptions = true,
    description = "Write checksums of recordings beside them.",
    footer = {
      "",
      "Writes FILE" + PartManifest.SUFFIX + ", which 'framelog verify --manifest' compares with.",
      "The .rrd format has no checksums over pictures: without a manifest a flipped bit in one",
      "is found only if the picture does not decode any more."
    })
final class ManifestVerb implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR",
      description = "Recordings, or folders with .rrd and .rbl files at any depth.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--piece-bytes",
      paramLabel = "N",
      defaultValue = "" + PartManifest.DEFAULT_PIECE_BYTES,
      description = "Length of the pieces that are summed up. Default: ${DEFAULT-VALUE}.")
  private int pieceBytes;

  @Override
  public Integer call() throws IOException, RefusedException {
    if (pieceBytes < 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--piece-bytes must be positive but was " + pieceBytes);
    }
    PrintWriter out = spec.commandLine().getOut();
    for (Path file : CheckedFiles.of(paths)) {
      out.println(PartManifests.writeBeside(file, PartManifests.of(file, pieceBytes)));
      out.flush();
    }
    return Framelog.DONE;
  }
}
