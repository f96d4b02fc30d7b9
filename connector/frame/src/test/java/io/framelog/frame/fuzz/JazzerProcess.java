/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of Jazzer in a process of its own.
 *
 * @param exitCode zero if nothing was found
 * @param output what it said, standard and error output together
 */
record JazzerProcess(int exitCode, String output) {

  /** JDK 17 does not redefine records whose components have type annotations. */
  private static final String NOT_INSTRUMENTED =
      String.join(
          ":",
          "io.framelog.frame.FrameMessage",
          "io.framelog.frame.FrameRecord",
          "io.framelog.frame.Marker",
          "io.framelog.frame.generic.MessageLayout$Parts",
          "io.framelog.frame.envelope.ConfluentEnvelope$Prefix");

  /**
   * Runs a target to the end.
   *
   * @param jvmOptions such as {@code -Dname=value}
   * @param corpus inputs to begin with, to which those are added that reach further
   * @param options of libFuzzer, such as {@code -runs=1000}
   */
  static JazzerProcess run(
      Class<?> target, List<String> jvmOptions, Path corpus, List<String> options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx512m");
    command.addAll(jvmOptions);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("com.code_intelligence.jazzer.Jazzer");
    command.add("--target_class=" + target.getName());
    command.add("--instrumentation_includes=io.framelog.frame.**");
    command.add("--instrumentation_excludes=" + NOT_INSTRUMENTED);
    command.add("--reproducer_path=" + corpus);
    command.add("-artifact_prefix=" + corpus + "/");
    command.addAll(options);
    command.add(corpus.toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new JazzerProcess(process.waitFor(), output);
  }
}
