/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.demo;

import io.framelog.examples.Interruptible;
import io.framelog.examples.RepositoryRoot;
import io.framelog.examples.check.CheckReport;
import io.framelog.examples.check.OutputCheck;
import io.framelog.job.cli.CliVerb;
import io.framelog.job.publish.Pacing;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code framelog demo}. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Send real footage through Kafka and Flink into recordings, and check every frame.",
      "",
      "Starts a Kafka broker and a Flink cluster in this process, publishes four cameras as JPEG,"
          + " runs the job of examples/src/main/yaml/demo.yaml, reads the recordings back and"
          + " compares them with what was sent. Exit code 1 if a frame is missing, doubled or wrong."
    })
public final class DemoVerb implements CliVerb {
  private static final int GOOD = 0;
  private static final int WRONG = 1;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Where the recordings go; target/demo in the checkout by default. The same directory may"
              + " be used again: objects that are there already are recognised.")
  private @Nullable Path out;

  @Option(
      names = "--speed",
      paramLabel = "N",
      description =
          "Publish at N times the speed of the cameras; by default as fast as it goes (max).",
      defaultValue = "max")
  private String speed = "max";

  @Override
  public Integer call() throws Exception {
    Pacing pacing = pacing();
    try {
      return Interruptible.call(() -> run(pacing), this::sayInterrupted);
    } catch (InterruptedException e) {
      return WRONG;
    }
  }

  private void sayInterrupted() {
    PrintWriter err = spec.commandLine().getErr();
    err.println("Interrupted: job cancelled, broker closed, nothing half is left behind.");
    err.flush();
  }

  private Pacing pacing() {
    try {
      return Pacing.parse(speed);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--speed: " + e.getMessage(), e);
    }
  }

  private int run(Pacing pacing) throws Exception {
    PrintWriter console = spec.commandLine().getOut();
    DemoDirectory directory = directory();
    Set<Path> before = new HashSet<>(directory.objects());
    DemoRun.Result result = new DemoRun(directory, pacing, spec.commandLine().getErr()).run();
    CheckReport check = check(directory, result);
    console.println();
    new DemoReport(result.config(), check).print(console);
    sayWhere(console, directory, check, before);
    console.flush();
    return check.ok() ? GOOD : WRONG;
  }

  private DemoDirectory directory() throws IOException {
    return new DemoDirectory(
        out == null ? RepositoryRoot.find().resolve("target").resolve("demo") : out);
  }

  private static CheckReport check(DemoDirectory directory, DemoRun.Result result)
      throws IOException {
    CheckReport read = OutputCheck.check(directory.path(), result.sent());
    List<String> problems = new ArrayList<>(result.deadLetters());
    if (read.objects().stream().anyMatch(directory::isConflict)) {
      problems.add(
          "objects of other bytes were there under the same names, see %s: another build or other"
                  .formatted(directory.conflicts())
              + " settings wrote them; name another directory with --out");
    }
    problems.addAll(read.problems());
    return new CheckReport(read.entities(), read.objects(), problems);
  }

  /** Quoted where a shell would take it for several words; the pattern behind it stays open. */
  private static String shellWord(Path path) {
    String text = path.toString();
    return text.matches("[\\w/.,:@%+=-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  private static void sayWhere(
      PrintWriter console, DemoDirectory directory, CheckReport check, Set<Path> before) {
    console.println();
    console.printf(
        "%d objects in %s, made by the job %s%n",
        check.objects().size(), directory.path(), directory.job());
    long known = check.objects().stream().filter(before::contains).count();
    if (known > 0) {
      console.printf(
          "%d of them were there before this run and were left as they are: equal frames give equal"
              + " names and bytes%n",
          known);
    }
    console.println("See them (bash needs 'shopt -s globstar' first):");
    console.printf("  rerun %s/**/*.rrd%n", shellWord(directory.path()));
  }
}
