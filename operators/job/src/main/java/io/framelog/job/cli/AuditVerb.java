/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.cli;

import io.framelog.job.FramelogPipeline;
import io.framelog.job.audit.Audit;
import io.framelog.job.audit.AuditReport;
import io.framelog.job.audit.AuditText;
import io.framelog.job.config.JobConfig;
import io.framelog.job.config.RunsOn;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.plugin.PluginUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code framelog audit job.yaml}. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description =
        "Say what became of every record of a job's topics, from storage and Kafka alone.",
    footer = {
      "",
      "Compares the offsets of the topics with those in the manifests and the dead letters. Records",
      "that neither names are read again: they are duplicates, not published yet, or missing.",
      "Exit code: 0 every record is accounted for once, 1 something is missing, double, in conflict",
      "or cannot be read, 2 the job's file is refused."
    })
final class AuditVerb implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "JOB.YAML", description = "The job.")
  private Path file = Path.of("job.yaml");

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    JobConfig config = JobConfig.read(file, RunsOn.THIS_MACHINE);
    Configuration flink = FramelogPipeline.flinkConfiguration(config);
    // Without it only local paths are known.
    FileSystem.initialize(flink, PluginUtils.createPluginManagerFromRootFolder(flink));
    AuditReport report = new Audit(config).run();
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? AuditText.json(report) : AuditText.table(report));
    out.flush();
    return report.isClean() ? Framelog.DONE : Framelog.FAILED;
  }
}
