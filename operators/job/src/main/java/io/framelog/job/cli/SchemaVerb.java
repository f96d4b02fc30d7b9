/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.cli;

import io.framelog.job.config.KeyReference;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code framelog schema}. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = "Print the JSON Schema of a job's file, for editors.")
final class SchemaVerb implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--page", description = "Print the reference page, in Markdown, instead.")
  private boolean page;

  @Override
  public Integer call() {
    KeyReference reference = KeyReference.ofReaders();
    PrintWriter out = spec.commandLine().getOut();
    out.print(page ? reference.page() : reference.schema());
    out.flush();
    return Framelog.DONE;
  }
}
