/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Looks for a secret in all files below a directory. */
final class SecretSearch {
  private final String secret;

  SecretSearch(String secret) {
    this.secret = secret;
  }

  /**
   * The files that show it.
   *
   * @param directory looked through at any depth; a missing one shows nothing
   */
  List<Path> in(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        // Every byte becomes one character, so that binary files can be searched as text.
        if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(secret)) {
          found.add(file);
        }
      }
    }
    return found;
  }
}
