/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.bench;

import io.framelog.examples.Interruptible;
import io.framelog.job.cli.Framelog;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** {@code framelog broker} in a process of its own: its work is not counted as a job's. */
final class BrokerProcess implements AutoCloseable {
  private static final String ANNOUNCED = "bootstrap: ";

  private final Process process;
  private final String bootstrap;

  private BrokerProcess(Process process, String bootstrap) {
    this.process = process;
    this.bootstrap = bootstrap;
  }

  /** Starts it and waits until it serves clients. */
  static BrokerProcess start(Path data) throws IOException, InterruptedException {
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
                    data.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader console =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = console.readLine(); line != null; line = console.readLine()) {
      if (line.startsWith(ANNOUNCED)) {
        return new BrokerProcess(process, line.substring(ANNOUNCED.length()));
      }
    }
    throw new IOException("the broker ended with code %d".formatted(process.waitFor()));
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
