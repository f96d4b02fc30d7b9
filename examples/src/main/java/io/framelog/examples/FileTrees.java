/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Removes what programs leave behind. */
public final class FileTrees {
  private FileTrees() {}

  /** Deletes a directory and all that is in it; nothing happens if it is not there. */
  public static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    for (Path path : pathsBelow(directory)) {
      Files.deleteIfExists(path);
    }
  }

  /**
   * Deletes files that a killed job leaves: Flink's local file system stages an object as a hidden
   * {@code .name.inprogress.id} beside it. No job may be writing below the directory.
   */
  public static void deleteStaged(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    for (Path path : pathsBelow(directory)) {
      String name = String.valueOf(path.getFileName());
      if (name.startsWith(".") && name.contains(".inprogress.")) {
        Files.deleteIfExists(path);
      }
    }
  }

  /** What is inside a directory comes before it. */
  private static List<Path> pathsBelow(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
