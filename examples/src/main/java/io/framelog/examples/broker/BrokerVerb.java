/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.broker;

import io.framelog.examples.FileTrees;
import io.framelog.examples.Interruptible;
import io.framelog.job.cli.CliVerb;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code framelog broker}. */
@Command(
    name = "broker",
    mixinStandardHelpOptions = true,
    description = "Run a Kafka broker on this machine, for trying things out, until Ctrl-C.")
public final class BrokerVerb implements CliVerb {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--port",
      paramLabel = "P",
      description = "Where clients connect (default: ${DEFAULT-VALUE}); 0 takes a free port.",
      defaultValue = "9092")
  private int port = 9092;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Where topics are kept and found again; without it they are gone when the broker stops.")
  private @Nullable Path data;

  @Override
  public Integer call() throws Exception {
    return Interruptible.call(this::run, () -> {});
  }

  private int run() throws Exception {
    Path kept = data;
    if (kept != null) {
      return serve(kept);
    }
    Path temporary = Files.createTempDirectory("framelog-broker-");
    try {
      return serve(temporary);
    } finally {
      Interruptible.finish(() -> FileTrees.delete(temporary));
    }
  }

  /** Returns when the thread is interrupted. */
  private int serve(Path directory) throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.in(directory).onPort(port))) {
      PrintWriter out = spec.commandLine().getOut();
      out.println("bootstrap: " + broker.bootstrap());
      out.println("Ctrl-C stops it.");
      out.flush();
      new CountDownLatch(1).await();
      throw new IllegalStateException("nobody counts this latch down");
    } catch (InterruptedException e) {
      // Ctrl-C is how it is meant to end.
      return 0;
    }
  }
}
