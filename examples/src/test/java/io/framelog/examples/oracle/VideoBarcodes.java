/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Numbers on the frames of a video, as PyAV decodes it. */
public final class VideoBarcodes {
  private VideoBarcodes() {}

  /** For each frame of an MP4 its time in microseconds and its number. */
  public static JsonNode ofFile(Path mp4) throws IOException {
    return run("mp4", mp4);
  }

  /** The same for samples of a stream, each after its length in four bytes. */
  static JsonNode ofSamples(String decoder, Path samples) throws IOException {
    return run(decoder, samples);
  }

  private static JsonNode run(String kind, Path file) throws IOException {
    CommandOutput said =
        CommandOutput.run(
            List.of(
                PythonEnvironment.executable("python").toString(),
                Workshop.sources().resolve("video_barcodes.py").toString(),
                kind,
                file.toString()),
            PythonEnvironment.VARIABLES,
            Duration.ofMinutes(2));
    return new ObjectMapper().readTree(said.orThrow().stdout());
  }
}
