/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.road;

import io.framelog.examples.check.StoredRecordings;
import io.framelog.job.cli.Framelog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The command as a process of its own, which can be sent signals. */
final class FramelogProcess implements AutoCloseable {
  private static final long PATIENCE_MINUTES = 3;

  private final Process process;
  private final Path console;

  private FramelogProcess(Process process, Path console) {
    this.process = process;
    this.console = console;
  }

  static FramelogProcess start(Path console, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    // a shell's background jobs ignore Ctrl-C, and so does all that they start
    command.addAll(List.of("env", "--default-signal=INT"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String opened : List.of("util", "lang", "nio", "time")) {
      command.add("--add-opens=java.base/java." + opened + "=ALL-UNNAMED");
    }
    command.add("-Xmx1g");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Framelog.class.getName());
    command.addAll(List.of(arguments));
    return new FramelogProcess(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(console.toFile())
            .start(),
        console);
  }

  /** Sends what Ctrl-C sends. */
  void interrupt() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Waits till the first object is visible. */
  void awaitObject(Path directory) throws Exception {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
    while (StoredRecordings.objectsBelow(directory).isEmpty()) {
      if (System.nanoTime() > end || !process.isAlive()) {
        throw new TimeoutException("nothing was published, the console:\n" + console());
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  int awaitExit() throws Exception {
    if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
      throw new TimeoutException("the process did not end, its console:\n" + console());
    }
    return process.exitValue();
  }

  String console() throws IOException {
    return Files.readString(console);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
