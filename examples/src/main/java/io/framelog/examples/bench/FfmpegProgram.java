/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.javacpp.Loader;

/** The {@code ffmpeg} program of the build whose libraries Framelog uses. */
final class FfmpegProgram {
  private final Path program;

  FfmpegProgram() {
    program = Path.of(Loader.load(ffmpeg.class));
  }

  /** Runs it to its end. */
  void run(String... arguments) throws IOException, InterruptedException {
    await(start(arguments));
  }

  /** Starts it; to be awaited. */
  Process start(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(program.toString(), "-nostdin", "-y", "-hide_banner", "-loglevel", "error"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // some of its libraries are found beside it only with this
    builder.environment().put("LD_LIBRARY_PATH", program.getParent().toString());
    builder.environment().put("SVT_LOG", "1");
    return builder.start();
  }

  void await(Process process) throws IOException, InterruptedException {
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("ffmpeg failed: " + said);
    }
  }
}
