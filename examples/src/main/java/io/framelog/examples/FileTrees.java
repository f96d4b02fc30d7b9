/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Removes what programs leave behind. */
public final class FileTrees {
  private FileTrees() {}

  /**
   * Makes a directory unless it is there.
   *
   * @throws IOException if it cannot be one, or may not be written to; the message is for users
   */
  public static void make(Path directory) throws IOException {
    try {
      Files.createDirectories(directory);
    } catch (FileAlreadyExistsException e) {
      throw new IOException(
          "%s is a file, a directory was expected: name another".formatted(e.getMessage()), e);
    } catch (IOException e) {
      throw new IOException(
          "directory %s cannot be made (%s): name another"
              .formatted(directory, e.getClass().getSimpleName()),
          e);
    }
    if (!Files.isWritable(directory)) {
      throw new IOException(
          "%s may not write to directory %s: name another"
              .formatted(System.getProperty("user.name"), directory));
    }
  }

  /** Deletes a directory and all that is in it; nothing happens if it is not there. */
  public static void delete(Path directory) throws IOException {
    Files.walkFileTree(directory, new Deleter(path -> true));
  }

  /**
   * Deletes files that a killed job leaves: Flink's local file system stages an object as a hidden
   * {@code .name.inprogress.id} beside it. No job may be writing below the directory.
   */
  public static void deleteStaged(Path directory) throws IOException {
    Files.walkFileTree(directory, new Deleter(FileTrees::isStaged));
  }

  private static boolean isStaged(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith(".") && name.contains(".inprogress.");
  }

  /** Files may vanish meanwhile: others clean up too. */
  private static final class Deleter extends SimpleFileVisitor<Path> {
    private final Predicate<Path> doomed;

    Deleter(Predicate<Path> doomed) {
      this.doomed = doomed;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (doomed.test(file)) {
        Files.deleteIfExists(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      if (doomed.test(directory)) {
        Files.deleteIfExists(directory);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
