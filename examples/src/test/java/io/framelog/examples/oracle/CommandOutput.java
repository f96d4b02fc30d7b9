/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a finished command said.
 *
 * @param command the command line
 * @param exit its exit status
 * @param stdout all of its standard output
 * @param stderr all of its standard error
 */
public record CommandOutput(List<String> command, int exit, String stdout, String stderr) {

  public CommandOutput {
    command = List.copyOf(command);
  }

  /** Returns this output, or throws an {@link AssertionError} that quotes it if it failed. */
  public CommandOutput orThrow() {
    if (exit != 0) {
      throw new AssertionError(
          "exit 0 expected, was %d: %s%n%s%n%s"
              .formatted(exit, String.join(" ", command), tail(stderr), tail(stdout)));
    }
    return this;
  }

  /**
   * Runs a command to its end.
   *
   * @throws IllegalStateException if it takes longer than the limit; it is killed then
   */
  static CommandOutput run(List<String> command, Map<String, String> environment, Duration limit) {
    // Output goes to files, so that no pipe can fill up while the command is waited for.
    Path stdout = null;
    Path stderr = null;
    try {
      stdout = Files.createTempFile("oracle", ".out");
      stderr = Files.createTempFile("oracle", ".err");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectOutput(stdout.toFile())
              .redirectError(stderr.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      try {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
          throw new IllegalStateException(
              "Expected to end within %d s: %s%n%s"
                  .formatted(
                      limit.toSeconds(),
                      String.join(" ", command),
                      tail(Files.readString(stderr))));
        }
      } finally {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
      return new CommandOutput(
          command, process.exitValue(), Files.readString(stdout), Files.readString(stderr));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot run " + String.join(" ", command), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted in " + String.join(" ", command), e);
    } finally {
      delete(stdout);
      delete(stderr);
    }
  }

  private static void delete(@Nullable Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete " + file, e);
    }
  }

  private static String tail(String text) {
    return text.length() <= 4000
        ? text.strip()
        : "…" + text.substring(text.length() - 4000).strip();
  }
}
