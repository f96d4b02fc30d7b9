/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies of parts that wait for their checkpoint, on a local disk. An upload cannot be read, nor
 * completed under another key; where its key is taken meanwhile, or the upload is lost, the copy is
 * what goes elsewhere. A part without a copy is none the worse otherwise, so a full disk is no
 * failure here. May be used by several threads at once.
 */
final class Spool implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Spool.class);

  private final Path directory;

  private Spool(Path directory) {
    this.directory = directory;
  }

  /** A spool of its own below a directory for temporary files. */
  static Spool below(File temporary) {
    return new Spool(temporary.toPath().resolve("framelog-spool-" + UUID.randomUUID()));
  }

  /** Where the copy is; {@code null} if there is no room for one. */
  @Nullable String keep(byte[] bytes) {
    Path file = directory.resolve(UUID.randomUUID().toString());
    try {
      Files.createDirectories(directory);
      Files.write(file, bytes);
      return file.toString();
    } catch (IOException e) {
      LOG.warn("no copy of a pending part could be kept at {}", file, e);
      remove(file);
      return null;
    }
  }

  /** The bytes of a copy, if it is there and whole. */
  static byte @Nullable [] read(@Nullable String copy, List<String> sha256) throws IOException {
    if (copy == null || !Files.isRegularFile(Path.of(copy))) {
      return null;
    }
    byte[] bytes = Files.readAllBytes(Path.of(copy));
    return PartBytes.sums(bytes).equals(sha256) ? bytes : null;
  }

  static void forget(@Nullable String copy) {
    if (copy != null) {
      remove(Path.of(copy));
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("a copy of a part is left at {}", file, e);
    }
  }

  @Override
  public void close() throws IOException {
    if (Files.isDirectory(directory)) {
      try (Stream<Path> files = Files.walk(directory)) {
        files.sorted(Comparator.reverseOrder()).forEach(Spool::remove);
      }
    }
  }
}
