/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The job's configuration. Silence is shorter than the pauses of cameras and longer than a stall of
 * a busy machine: a part that a stall cut would be another one after a rollback, under the same
 * name.
 *
 * @param output where recordings go, with its scheme
 * @param checkpoints a directory that all processes reach
 */
record ChaosJob(String bootstrap, String output, Path checkpoints) {
  static final String APPLICATION = "chaos";
  static final String GROUP = "chaos";
  static final String DEAD_LETTERS = "chaos-dead-letters";

  /** Writes the YAML file of the job, to be run with that parallelism. */
  Path write(Path file, int parallelism) throws IOException {
    return Files.writeString(
        file,
        """
        application: %s
        kafka:
          bootstrap: %s
          group: %s
          start: earliest
        dead-letters:
          topic: %s
        output:
          directory: %s
        clock:
          silence: 20s
        encoding-workers: 2
        flink:
          parallelism: %d
          max-parallelism: 64
          checkpoint-interval: 700ms
          checkpoint-directory: %s
        routes:
          - name: jpeg
            topics: [%s]
            encoding: jpeg
            slice: 5s
          - name: raw
            topics: [%s]
            encoding: raw
            slice: 5s
          - name: video
            topics: [%s]
            encoding: video
            video: { encoders: [libsvtav1], preset: fast, quality: 40 }
            slice: 5s
        """
            .formatted(
                APPLICATION,
                bootstrap,
                GROUP,
                DEAD_LETTERS,
                output,
                parallelism,
                checkpoints.toUri(),
                ChaosCamera.JPEG,
                ChaosCamera.RAW,
                ChaosCamera.VIDEO));
  }
}
