/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files that Flink's writer for local paths leaves when a job ends in the middle of an object:
 * {@code .NAME.inprogress.UUID}, beside where the object would have appeared. Only those that came
 * to be since this was made are removed, and none while another run of this machine writes to the
 * same directory: whose they are cannot be told. Other file systems keep such things where nobody
 * sees them.
 */
final class StagingFiles implements AutoCloseable {
  private static final Pattern NAME =
      Pattern.compile("\\..+\\.inprogress\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final @Nullable Path directory;
  private final @Nullable Writers writers;
  private final Set<Path> before = new HashSet<>();

  private StagingFiles(@Nullable Path directory) throws IOException {
    this.directory = directory;
    this.writers = directory == null ? null : Writers.join(directory);
    before.addAll(list());
  }

  static StagingFiles of(String outputDirectory) throws IOException {
    return new StagingFiles(local(outputDirectory));
  }

  private static @Nullable Path local(String directory) {
    return directory.startsWith("file://")
        ? Path.of(directory.substring("file://".length()))
        : null;
  }

  void remove() throws IOException {
    if (writers == null || !writers.isAlone()) {
      return;
    }
    for (Path file : list()) {
      if (!before.contains(file)) {
        Files.deleteIfExists(file);
      }
    }
  }

  private List<Path> list() throws IOException {
    if (directory == null || Files.notExists(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(file -> NAME.matcher(String.valueOf(file.getFileName())).matches())
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void close() throws IOException {
    if (writers != null) {
      writers.close();
    }
  }
}
