/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.store;

import io.framelog.examples.RepositoryRoot;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the build puts the jars of programs that are not ours: below {@code examples/servers}. */
final class ServerPrograms {

  private ServerPrograms() {}

  /**
   * The folder of a program.
   *
   * @throws IOException if the build did not put it there
   */
  static Path folder(String program) throws IOException {
    Path folder = RepositoryRoot.find().resolve("examples/servers/target").resolve(program);
    if (!Files.isDirectory(folder)) {
      throw new IOException(
          "the jars of %s are not there, build them with 'mvn -pl examples/servers process-resources': %s"
              .formatted(program, folder));
    }
    return folder;
  }

  /** All jars of a program, as {@code -cp} takes them. */
  static String classPath(String program) throws IOException {
    try (Stream<Path> jars = Files.list(folder(program))) {
      return jars.map(Path::toString)
          .filter(name -> name.endsWith(".jar"))
          .sorted()
          .collect(Collectors.joining(File.pathSeparator));
    }
  }
}
