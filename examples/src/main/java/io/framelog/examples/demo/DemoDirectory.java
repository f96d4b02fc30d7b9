/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.framelog.examples.FileTrees;
import io.framelog.examples.check.StoredRecordings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the user keeps of a run: the recordings, and the job that made them.
 *
 * @param path absolute
 */
record DemoDirectory(Path path) {
  private static final String TEMPLATE = "/yaml/demo.yaml";

  DemoDirectory {
    path = path.toAbsolutePath().normalize();
  }

  /** The job's YAML file. */
  Path job() {
    return path.resolve("job.yaml");
  }

  /** Makes it, before anything else is started. */
  void make() throws IOException {
    FileTrees.make(path);
  }

  /** Fills the shipped job in and writes it where the user can read it. */
  void writeJob(String bootstrap, Path checkpoints) throws IOException {
    String yaml = template();
    yaml = replace(yaml, "bootstrap: localhost:9092", "bootstrap: " + quoted(bootstrap));
    yaml = replace(yaml, "directory: /var/recordings", "directory: " + quoted(path.toString()));
    yaml =
        replace(
            yaml,
            "checkpoint-directory: /var/checkpoints",
            "checkpoint-directory: " + quoted(checkpoints.toString()));
    Files.writeString(job(), yaml);
  }

  private static String template() throws IOException {
    try (InputStream in = DemoDirectory.class.getResourceAsStream(TEMPLATE)) {
      if (in == null) {
        throw new IOException("this build lacks its resource " + TEMPLATE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String replace(String yaml, String line, String filledIn) throws IOException {
    if (!yaml.contains(line)) {
      throw new IOException("resource %s has no line '%s'".formatted(TEMPLATE, line));
    }
    return yaml.replace(line, filledIn);
  }

  /** A JSON string is a YAML string, whatever is in it. */
  private static String quoted(String text) throws JsonProcessingException {
    return new ObjectMapper().writeValueAsString(text);
  }

  /** The objects that are visible now. */
  List<Path> objects() throws IOException {
    return StoredRecordings.objectsBelow(path);
  }

  /** Where the sink puts an object whose name is taken by other bytes. */
  Path conflicts() {
    return path.resolve("_conflict");
  }

  boolean isConflict(Path object) {
    return object.startsWith(conflicts());
  }

  /** Removes what an interrupted job staged. */
  void deleteStaged() throws IOException {
    FileTrees.deleteStaged(path);
  }
}
