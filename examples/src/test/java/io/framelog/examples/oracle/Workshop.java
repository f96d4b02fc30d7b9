/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where the judges' sources lie and where they are installed, and the lock round an install. */
final class Workshop {

  private static final Path ROOT = findRoot();

  private Workshop() {}

  /** The judges as they are in the project. */
  static Path sources() {
    return ROOT.resolve("examples/src/test/oracle");
  }

  /** The folder that everything is installed under; {@code mvn clean} removes it. */
  static Path installed() {
    return ROOT.resolve("examples/target/oracle");
  }

  /** Runs an install while no other thread and no other process runs one. */
  static synchronized void exclusively(Runnable install) {
    try {
      Files.createDirectories(installed());
      try (FileChannel channel =
              FileChannel.open(
                  installed().resolve("install.lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          var lock = channel.lock()) {
        if (lock.isValid()) {
          install.run();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot lock " + installed(), e);
    }
  }

  private static Path findRoot() {
    String property = System.getProperty("framelog.root");
    Path start = Path.of(property == null ? "" : property).toAbsolutePath();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve("examples/src/test/oracle"))) {
        return folder;
      }
    }
    throw new IllegalStateException(
        "No examples/src/test/oracle in or above %s: set -Dframelog.root to the checkout"
            .formatted(start));
  }
}
