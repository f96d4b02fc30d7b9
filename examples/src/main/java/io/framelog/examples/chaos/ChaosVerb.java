/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

import io.framelog.examples.FileTrees;
import io.framelog.examples.Interruptible;
import io.framelog.examples.RepositoryRoot;
import io.framelog.examples.TextTable;
import io.framelog.examples.store.S3Server;
import io.framelog.job.cli.CliVerb;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code framelog chaos}. */
@Command(
    name = "chaos",
    mixinStandardHelpOptions = true,
    description = {
      "Kill and disturb everything while numbered frames are recorded, and count them afterwards.",
      "",
      "Starts a Kafka broker, an S3 server behind a proxy that injects faults, ZooKeeper and a"
          + " Flink cluster of processes. Exit code 1 if a frame is lost, doubled or damaged, if"
          + " anything else lies in storage, or if a fault never hit the moment that it waits for."
    })
public final class ChaosVerb implements CliVerb {
  private static final int GOOD = 0;
  private static final int WRONG = 1;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--minutes",
      paramLabel = "N",
      description = "How long at least; every fault strikes once, even if that takes longer.",
      defaultValue = "3")
  private int minutes;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Decides on the order of faults; by default another one each time.")
  private @Nullable Long seed;

  @Option(
      names = "--store",
      paramLabel = "MAKE",
      description = "The S3 server: ${COMPLETION-CANDIDATES}; by default the seed decides.")
  private S3Server.@Nullable Make store;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "For logs and all that is written; target/chaos in the checkout by default. What was"
              + " there before is deleted.")
  private @Nullable Path out;

  @Option(
      names = "--mutants",
      paramLabel = "NAME",
      arity = "0..*",
      description =
          "Break the job on purpose, in all the ways there are or in these, one run for each: exit"
              + " code 1 if a run does not notice. One of: ${COMPLETION-CANDIDATES}.")
  private @Nullable List<Breakage> mutants;

  @Override
  public Integer call() throws Exception {
    try {
      return Interruptible.call(this::run, () -> {});
    } catch (InterruptedException e) {
      return WRONG;
    }
  }

  private int run() throws Exception {
    PrintWriter console = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    ChaosSettings settings = settings();
    if (Files.exists(settings.directory())) {
      FileTrees.delete(settings.directory());
    }
    Consumer<String> progress =
        line -> {
          err.println(line);
          err.flush();
        };
    if (mutants != null) {
      return tryMutants(settings, mutants, progress);
    }
    ChaosReport report = new ChaosRun(settings, progress).run();
    report.lines().forEach(console::println);
    console.flush();
    return report.ok() ? GOOD : WRONG;
  }

  private int tryMutants(ChaosSettings settings, List<Breakage> named, Consumer<String> progress)
      throws Exception {
    List<MutantTrial.Outcome> outcomes =
        new MutantTrial(settings, progress)
            .run(named.isEmpty() ? List.of(Breakage.values()) : named);
    TextTable table = new TextTable("broken on purpose", "noticed", "found");
    for (MutantTrial.Outcome outcome : outcomes) {
      table.row(
          outcome.breakage().toString(),
          outcome.noticed() ? "yes" : "NO",
          outcome.problems().isEmpty() ? "nothing" : outcome.problems().get(0));
    }
    PrintWriter console = spec.commandLine().getOut();
    table.lines().forEach(console::println);
    console.flush();
    return outcomes.stream().allMatch(MutantTrial.Outcome::noticed) ? GOOD : WRONG;
  }

  private ChaosSettings settings() throws IOException {
    long chosen = seed == null ? System.currentTimeMillis() : seed;
    S3Server.Make[] makes = S3Server.Make.values();
    return ChaosSettings.of(
        out == null ? RepositoryRoot.find().resolve("target").resolve("chaos") : out,
        Duration.ofMinutes(minutes),
        chosen,
        store == null ? makes[(int) Math.floorMod(chosen, (long) makes.length)] : store);
  }
}
