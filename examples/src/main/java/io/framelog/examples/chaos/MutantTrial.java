/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

import io.framelog.examples.FileTrees;
import io.framelog.examples.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs the job broken, in one way after the other: each has to be noticed. */
final class MutantTrial {
  private final ChaosSettings settings;
  private final Consumer<String> progress;

  /**
   * A trial that has not begun.
   *
   * @param settings for every run; each has a directory of its own below theirs
   */
  MutantTrial(ChaosSettings settings, Consumer<String> progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /** What was found of one broken job. */
  record Outcome(Breakage breakage, boolean noticed, List<String> problems) {}

  List<Outcome> run(List<Breakage> breakages) throws Exception {
    List<Outcome> outcomes = new ArrayList<>();
    for (Breakage breakage : breakages) {
      progress.accept("broken on purpose: " + breakage);
      Outcome outcome = run(breakage);
      outcomes.add(outcome);
      progress.accept((outcome.noticed() ? "noticed: " : "NOT noticed: ") + breakage);
      outcome.problems().forEach(progress);
    }
    return outcomes;
  }

  private Outcome run(Breakage breakage) throws Exception {
    Path directory = settings.directory().resolve(breakage.name());
    if (Files.exists(directory)) {
      FileTrees.delete(directory);
    }
    ChaosSettings broken =
        settings.broken(directory, breakage.disasters(), agent() + "=" + breakage);
    ChaosReport report = new ChaosRun(broken, progress).run();
    boolean noticed = breakage.charges().stream().anyMatch(charge -> report.count(charge) > 0);
    return new Outcome(breakage, noticed, report.problems());
  }

  private static Path agent() throws IOException {
    Path jar = RepositoryRoot.find().resolve("examples/mutants/target/framelog-mutants.jar");
    if (!Files.isRegularFile(jar)) {
      throw new IOException(
          "the agent is not built, 'mvn -pl examples/mutants package' does it: " + jar);
    }
    return jar;
  }
}
