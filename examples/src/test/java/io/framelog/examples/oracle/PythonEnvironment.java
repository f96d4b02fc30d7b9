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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The Python environment of the judges, made on first use. */
final class PythonEnvironment {

  /** Stops Rerun's command line from collecting usage statistics. */
  static final Map<String, String> VARIABLES = Map.of("CI", "1", "PYTHONDONTWRITEBYTECODE", "1");

  private static final Duration INSTALL_LIMIT = Duration.ofMinutes(9);

  private PythonEnvironment() {}

  static Path executable(String name) {
    return folder().resolve("bin").resolve(name);
  }

  /** Makes the environment if it is not there yet; returns what is missing, or null. */
  static @Nullable String install() {
    String version = pythonVersion();
    if (version == null) {
      return "no python3 on the PATH; install Python 3.11 or newer";
    }
    if (!isNewEnough(version)) {
      return "python3 is %s; install Python 3.11 or newer".formatted(version);
    }
    try {
      Workshop.exclusively(PythonEnvironment::installLocked);
      return null;
    } catch (AssertionError | IllegalStateException | UncheckedIOException e) {
      return "its Python packages could not be installed: " + e.getMessage();
    }
  }

  static boolean isNewEnough(String version) {
    String[] numbers = version.split("\\.", -1);
    int major = Integer.parseInt(numbers[0]);
    return major > 3 || (major == 3 && Integer.parseInt(numbers[1]) >= 11);
  }

  private static @Nullable String pythonVersion() {
    try {
      CommandOutput said =
          CommandOutput.run(
              List.of("python3", "-c", "import platform; print(platform.python_version())"),
              VARIABLES,
              Duration.ofMinutes(1));
      return said.exit() == 0 ? said.stdout().strip() : null;
    } catch (UncheckedIOException e) {
      return null; // no such program
    }
  }

  private static void installLocked() {
    Path requirements = Workshop.sources().resolve("requirements.txt");
    Path marker = folder().resolve("installed.txt");
    try {
      // The scripts of an environment name its folder: it is of no use after a move.
      String wanted = folder() + "\n" + Files.readString(requirements);
      if (Files.exists(marker) && Files.readString(marker).equals(wanted)) {
        return;
      }
      deleteRecursively(folder());
      run("python3", "-m", "venv", folder().toString());
      run(
          executable("python").toString(),
          "-m",
          "pip",
          "install",
          "--quiet",
          "--disable-pip-version-check",
          "--requirement",
          requirements.toString());
      Files.writeString(marker, wanted);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot prepare " + folder(), e);
    }
  }

  private static void run(String... command) {
    CommandOutput.run(List.of(command), VARIABLES, INSTALL_LIMIT).orThrow();
  }

  private static Path folder() {
    return Workshop.installed().resolve("venv");
  }

  private static void deleteRecursively(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
