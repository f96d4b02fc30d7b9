/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.cli;

import io.framelog.job.config.JobConfig;
import io.framelog.job.config.RunsOn;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code framelog run job.yaml}. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Run a job in this process, until its input ends or Ctrl-C.",
    footer = {
      "",
      "Ctrl-C ends the input: all that was read is published, and a consumer group goes on from",
      "there. A second Ctrl-C stops at once and drops what is not published; nothing half is left.",
      "On a cluster: flink run framelog-job.jar job.yaml"
    })
final class RunVerb implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "JOB.YAML", description = "The job.")
  private Path file = Path.of("job.yaml");

  @Option(
      names = "--local",
      description = "In this process, which is what this command always does.")
  @SuppressWarnings("UnusedVariable") // said for clarity: there is no other way yet
  private boolean local;

  @Option(
      names = "--web-port",
      paramLabel = "PORT",
      description = "Show Flink's web interface at that port.")
  private @Nullable Integer webPort;

  @Override
  public Integer call() throws Exception {
    JobConfig config = JobConfig.read(file, RunsOn.THIS_MACHINE);
    PrintWriter out = spec.commandLine().getOut();
    out.println("Recordings go to " + config.outputDirectory());
    if (webPort != null) {
      out.println("Flink's web interface is at http://localhost:" + webPort);
    }
    out.flush();
    try (StopSignal stop = StopSignal.install()) {
      return run(config, stop, out);
    }
  }

  private int run(JobConfig config, StopSignal stop, PrintWriter out) throws Exception {
    try {
      switch (new LocalRun(config, webPort, stop, out).run()) {
        case FINISHED -> out.println("Finished: the input has ended and all of it is published");
        case STOPPED -> out.println("Stopped: all that was read is published");
        case CANCELLED -> out.println("Cancelled: what was not published is dropped");
      }
    } catch (Exception e) {
      if (!stop.isRequested()) {
        throw e;
      }
      // The process ends before anybody else could tell it.
      out.println("framelog: " + RootCause.line(e));
    }
    out.flush();
    return Framelog.DONE;
  }
}
