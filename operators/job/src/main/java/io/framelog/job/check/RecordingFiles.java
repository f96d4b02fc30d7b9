/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files that a command line names: each file itself, and all recordings below a folder. */
public final class RecordingFiles {
  private RecordingFiles() {}

  /**
   * In the order named, those of a folder sorted, each once.
   *
   * @throws NoSuchFileException if a path is not there
   */
  public static List<Path> below(List<Path> paths) throws IOException {
    return below(paths, ".rrd", ".rbl");
  }

  /** The same for files with one of these endings. */
  public static List<Path> below(List<Path> paths, String... endings) throws IOException {
    Set<Path> files = new LinkedHashSet<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        try (Stream<Path> all = Files.walk(path)) {
          all.filter(file -> isNamed(file, endings) && Files.isRegularFile(file))
              .sorted()
              .forEach(files::add);
        } catch (UncheckedIOException e) {
          throw e.getCause();
        }
      } else if (Files.exists(path)) {
        files.add(path);
      } else {
        throw new NoSuchFileException(path.toString());
      }
    }
    return new ArrayList<>(files);
  }

  private static boolean isNamed(Path file, String... endings) {
    String name = "" + file.getFileName();
    // what is being written has a dot in front
    return !name.startsWith(".") && Stream.of(endings).anyMatch(name::endsWith);
  }
}
