/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

/**
 * The objects that are visible below the sink's directory. Nothing visible is ever overwritten: who
 * wants to write asks here first.
 */
final class PublishedObjects {
  private final Path directory;

  PublishedObjects(Path directory) {
    this.directory = directory;
  }

  Path path(String key) {
    return new Path(directory, key);
  }

  OptionalLong length(String key) throws IOException {
    try {
      return OptionalLong.of(fileSystem().getFileStatus(path(key)).getLen());
    } catch (FileNotFoundException e) {
      return OptionalLong.empty();
    }
  }

  /** Whether the visible object has these bytes. Equal length is checked before it is read. */
  boolean holds(String key, long bytes, String sha256) throws IOException {
    OptionalLong length = length(key);
    if (length.isEmpty() || length.getAsLong() != bytes) {
      return false;
    }
    try (InputStream in = fileSystem().open(path(key))) {
      return Sha256.of(in).equals(sha256);
    }
  }

  FileSystem fileSystem() throws IOException {
    return directory.getFileSystem();
  }
}
