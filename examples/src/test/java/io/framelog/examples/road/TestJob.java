/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.road;

import java.nio.file.Path;

/** The YAML of a job with one route for each encoding, each with a topic of its name. */
record TestJob(
    String bootstrap,
    Path output,
    Path checkpoints,
    String stop,
    int parallelism,
    String checkpointInterval,
    String slice) {

  static final String DEAD_LETTERS = "dead-letters";

  String yaml() {
    return """
    application: road-test
    kafka:
      bootstrap: %s
      group: %s
      start: earliest
      stop: %s
    dead-letters:
      topic: %s
    output:
      directory: %s
    encoding-workers: 2
    flink:
      parallelism: %d
      max-parallelism: 64
      checkpoint-interval: %s
      checkpoint-directory: %s
    routes:
      - name: video
        topics: [video]
        encoding: video
        video: { encoders: [libsvtav1], preset: fast, quality: 40 }
        slice: %s
        batch: { duration: 1s, min-frames: 8, disorder: 200ms }
      - name: jpeg
        topics: [jpeg]
        encoding: jpeg
        slice: %s
      - name: raw
        topics: [raw]
        encoding: raw
        slice: %s
    """
        .formatted(
            bootstrap,
            "group-" + output.getFileName(),
            stop,
            DEAD_LETTERS,
            output.toUri(),
            parallelism,
            checkpointInterval,
            checkpoints.toUri(),
            slice,
            slice,
            slice);
  }
}
