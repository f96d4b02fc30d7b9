/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.cli;

import java.io.IOException;
import picocli.CommandLine.Command;

/** A verb of another module that fails. */
@Command(name = "rehearse", description = "Fails.")
public final class RehearseVerb implements CliVerb {
  @Override
  public Integer call() throws IOException {
    throw new IOException("the stage is closed");
  }
}
