/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.bench;

import io.framelog.examples.Interruptible;
import io.framelog.job.cli.Framelog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** {@code framelog broker} in a process of its own: its work is not counted as a job's. */
final class BrokerProcess implements AutoCloseable {
  private static final String ANNOUNCED = "bootstrap: ";
  private static final long POLL_MILLIS = 50;

  private final Process process;
  private final String bootstrap;

  private BrokerProcess(Process process, String bootstrap) {
    this.process = process;
    this.bootstrap = bootstrap;
  }

  /**
   * Starts it and waits until it serves clients.
   *
   * @param folder where its data go, and a file with what it says: nobody reads a pipe to its end
   */
  static BrokerProcess start(Path folder) throws IOException, InterruptedException {
    Path console = Files.createDirectories(folder).resolve("console");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx1g",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Framelog.class.getName(),
                    "broker",
                    "--port",
                    "0",
                    "--data",
                    folder.resolve("data").toString()))
            .redirectErrorStream(true)
            .redirectOutput(console.toFile())
            .start();
    Optional<String> bootstrap = announced(console);
    while (bootstrap.isEmpty()) {
      if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new IOException("the broker ended, and said: " + Files.readString(console));
      }
      bootstrap = announced(console);
    }
    return new BrokerProcess(process, bootstrap.get());
  }

  private static Optional<String> announced(Path console) throws IOException {
    String said = Files.readString(console);
    // The last line may not be whole yet.
    return said.substring(0, said.lastIndexOf('\n') + 1)
        .lines()
        .filter(line -> line.startsWith(ANNOUNCED))
        .map(line -> line.substring(ANNOUNCED.length()))
        .findFirst();
  }

  String bootstrap() {
    return bootstrap;
  }

  /** Waits till it has gone: its data can be deleted then. */
  @Override
  public void close() {
    process.destroy();
    Interruptible.finish(process::waitFor);
  }
}
