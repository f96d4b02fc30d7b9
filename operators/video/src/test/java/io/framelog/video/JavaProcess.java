/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs a class with a main method in a Java process of its own. */
final class JavaProcess {
  private JavaProcess() {}

  /** What it prints, line by line; it must end well. */
  static List<String> run(
      Class<?> main, Map<String, String> environment, List<String> options, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dorg.bytedeco.javacpp.maxphysicalbytes=0");
    command.add("-Dframelog.root=" + System.getProperty("framelog.root"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    List<String> lines = new ArrayList<>();
    try (var output = process.inputReader(StandardCharsets.UTF_8)) {
      output.lines().forEach(lines::add);
    }
    assertThat(process.waitFor()).as("exit of " + command + ": " + lines).isZero();
    return lines;
  }
}
