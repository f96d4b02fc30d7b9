/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.cli;

import io.framelog.job.config.ConfigException;
import java.io.PrintWriter;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The command {@code framelog}. Exit codes: 0 done, 1 failed, 2 not understood or badly configured.
 */
@Command(
    name = "framelog",
    description = "Camera frames from Kafka into Rerun recordings.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionVerb.Lines.class,
    synopsisSubcommandLabel = "VERB",
    subcommands = {
      RunVerb.class,
      ValidateVerb.class,
      PeekVerb.class,
      SchemaVerb.class,
      PublishVerb.class,
      InspectVerb.class,
      VerifyVerb.class,
      ManifestVerb.class,
      AuditVerb.class,
      EncodersVerb.class,
      VersionVerb.class
    })
public final class Framelog implements Runnable {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int BAD_CONFIGURATION = 2;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "Show where in the program a failure came from.")
  private boolean stacktrace;

  private Framelog() {}

  /** Runs a verb and exits. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The command with all verbs of the class path. */
  static CommandLine commandLine() {
    Framelog framelog = new Framelog();
    CommandLine commandLine = new CommandLine(framelog);
    ServiceLoader.load(CliVerb.class).forEach(commandLine::addSubcommand);
    return commandLine
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(framelog::failed);
  }

  /** Without a verb. */
  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "A verb is missing");
  }

  private int failed(Exception exception, CommandLine verb, ParseResult parsed) {
    PrintWriter err = verb.getErr();
    if (stacktrace) {
      exception.printStackTrace(err);
    }
    if (exception instanceof ConfigException || exception instanceof RefusedException) {
      err.println("framelog: " + exception.getMessage());
      return BAD_CONFIGURATION;
    }
    err.println("framelog: " + RootCause.line(exception));
    if (!stacktrace) {
      err.println("          (--stacktrace shows more)");
    }
    return FAILED;
  }
}
