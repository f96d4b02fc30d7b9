/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A Java program to be started as a process of its own, with the JVM that runs this one.
 *
 * @param jvmArguments in front of the class path: memory, properties, agents
 * @param classPath as {@code -cp} takes it
 * @param environment variables beside those of this process
 */
public record JavaProgram(
    List<String> jvmArguments,
    String classPath,
    String mainClass,
    List<String> arguments,
    Map<String, String> environment) {

  public JavaProgram {
    jvmArguments = List.copyOf(jvmArguments);
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
  }

  /**
   * Starts it; all that it prints goes to a file.
   *
   * @return the process, which the caller ends
   */
  public Process start(Path log) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmArguments);
    command.addAll(List.of("-cp", classPath, mainClass));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    return builder.start();
  }
}
