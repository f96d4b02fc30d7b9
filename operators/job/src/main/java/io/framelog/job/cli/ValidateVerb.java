/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.cli;

import io.framelog.job.FramelogPipeline;
import io.framelog.job.config.JobConfig;
import io.framelog.job.config.KafkaConfig;
import io.framelog.job.config.RouteConfig;
import io.framelog.job.config.RunsOn;
import io.framelog.job.kafka.ClusterCheck;
import io.framelog.job.kafka.Finding;
import io.framelog.operators.Encoding;
import io.framelog.video.EncoderStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code framelog validate job.yaml}. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Check a job before it runs: every problem of its file at once, and, where brokers are",
      "given, whether topics, sizes and permissions fit."
    },
    footer = {
      "",
      "Exit code: 0 the job can run, 1 the brokers lack something, 2 the file is wrong."
    })
final class ValidateVerb implements Callable<Integer> {
  private static final int TRIED_WIDTH = 1280;
  private static final int TRIED_HEIGHT = 720;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "JOB.YAML", description = "The job.")
  private Path file = Path.of("job.yaml");

  @Option(
      names = "--bootstrap",
      paramLabel = "HOST:PORT",
      description = "Ask these brokers, with the file's other properties.")
  private @Nullable String bootstrap;

  @Option(names = "--online", description = "Ask the brokers that the file names.")
  private boolean online;

  @Override
  public Integer call() throws Exception {
    JobConfig job = JobConfig.read(file, RunsOn.CLUSTER);
    requireEngine(job);
    PrintWriter out = spec.commandLine().getOut();
    out.println(file + " is sound:");
    for (RouteConfig route : job.routes()) {
      out.printf(
          "  route %s: %s, %s of %s%n",
          route.name(),
          route.encoding().getClass().getSimpleName(),
          route.wiring().format().name(),
          route.wiring().topics());
    }
    List<Finding> findings = new ArrayList<>(encoders(job));
    findings.forEach(finding -> out.println("  " + finding));
    for (KafkaConfig cluster : clusters(job)) {
      out.println("Kafka at " + cluster.bootstrap() + ":");
      List<Finding> found = ask(job, cluster);
      found.forEach(finding -> out.println("  " + finding));
      findings.addAll(found);
    }
    out.flush();
    return findings.stream().anyMatch(each -> each.severity() == Finding.Severity.PROBLEM)
        ? Framelog.FAILED
        : Framelog.DONE;
  }

  private static void requireEngine(JobConfig job) throws RefusedException {
    try {
      FramelogPipeline.check(job);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(String.valueOf(e.getMessage()), e);
    }
  }

  /** Options that are FFmpeg's own only the encoders know. */
  private static List<Finding> encoders(JobConfig job) {
    List<Finding> findings = new ArrayList<>();
    for (RouteConfig route : job.routes()) {
      if (route.encoding() instanceof Encoding.Video video) {
        List<EncoderStatus> tried =
            EncoderStatus.tryAll(video.settings(), TRIED_WIDTH, TRIED_HEIGHT);
        if (tried.stream().noneMatch(EncoderStatus::works)) {
          findings.add(
              new Finding(
                  Finding.Severity.NOTE,
                  "route " + route.name(),
                  "no encoder of its list works on this machine: "
                      + tried.stream()
                          .map(each -> each.name() + ": " + each.refusal().orElse(""))
                          .collect(Collectors.joining("; "))));
        }
      }
    }
    return findings;
  }

  private List<KafkaConfig> clusters(JobConfig job) {
    if (bootstrap == null) {
      return online ? job.clusters() : List.of();
    }
    if (job.clusters().size() > 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "The job reads several clusters: --online asks those of the file");
    }
    return List.of(job.kafka().at(bootstrap));
  }

  private static List<Finding> ask(JobConfig job, KafkaConfig cluster) throws InterruptedException {
    try {
      return ClusterCheck.of(job, cluster);
    } catch (IOException e) {
      return List.of(
          new Finding(Finding.Severity.PROBLEM, "brokers", String.valueOf(e.getMessage())));
    }
  }
}
