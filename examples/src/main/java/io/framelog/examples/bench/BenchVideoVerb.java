/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.bench;

import io.framelog.examples.FileTrees;
import io.framelog.examples.RepositoryRoot;
import io.framelog.job.cli.CliVerb;
import io.framelog.video.FfmpegVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code framelog bench-video}. */
@Command(
    name = "bench-video",
    mixinStandardHelpOptions = true,
    description = {
      "Measure what encoding costs and saves on this machine.",
      "",
      "presets: size, likeness and speed of each preset; program: the ffmpeg program of the same"
          + " build at the same work; dataset: LeRobot's way of encoding; tiers: raw against JPEG"
          + " against AV1 at equal likeness."
    })
public final class BenchVideoVerb implements CliVerb {
  /** What is measured. */
  private enum Subject {
    PRESETS,
    PROGRAM,
    DATASET,
    TIERS
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "presets|program|dataset|tiers", description = "What is measured.")
  private Subject subject = Subject.PRESETS;

  @Option(
      names = "--clips",
      paramLabel = "DIR",
      description = "A folder of MP4 files; the clips in the checkout by default.")
  private @Nullable Path clips;

  @Option(
      names = "--heights",
      paramLabel = "N,N",
      split = ",",
      description = "Lines the clips are scaled to; ${DEFAULT-VALUE} by default.",
      defaultValue = "480")
  private List<Integer> heights = new ArrayList<>();

  @Option(
      names = "--frames",
      paramLabel = "N",
      description = "Of each clip; ${DEFAULT-VALUE} by default.")
  private int frames = 120;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often both sides are measured in turn; ${DEFAULT-VALUE} by default.")
  private int rounds = 5;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Path folder = Files.createTempDirectory("framelog-bench");
    try {
      FfmpegProgram ffmpeg = new FfmpegProgram();
      List<BenchClip> made = new ArrayList<>();
      for (int height : heights) {
        for (Path clip : clipFiles()) {
          made.add(BenchClip.make(ffmpeg, clip, height, frames, folder));
        }
      }
      out.println(
          FfmpegVersion.description()
              + ", Java "
              + Runtime.version()
              + ", "
              + Runtime.getRuntime().availableProcessors()
              + " processors");
      switch (subject) {
        case PRESETS -> PresetBench.run(made, out);
        case PROGRAM -> new ProgramBench(ffmpeg, rounds, folder).run(made, out);
        case DATASET -> new DatasetBench(ffmpeg, rounds, folder).run(made, out);
        case TIERS -> TierBench.run(made, out);
      }
      out.flush();
      return 0;
    } finally {
      FileTrees.delete(folder);
    }
  }

  private List<Path> clipFiles() throws IOException {
    Path folder =
        clips == null ? RepositoryRoot.find().resolve("examples/src/main/footage") : clips;
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(".mp4")).sorted().toList();
      if (found.isEmpty()) {
        throw new IOException("There is no MP4 file in " + folder);
      }
      return found;
    }
  }
}
