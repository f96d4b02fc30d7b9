/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The runs of this user on this machine that write to one directory, each a file {@code PID.UUID}
 * in the temporary directory. A file of a process that is gone does not count.
 */
final class Writers implements AutoCloseable {
  private static final Pattern NAME = Pattern.compile("(\\d{1,18})\\..+");

  private final Path register;
  private final Path own;

  private Writers(Path register, Path own) {
    this.register = register;
    this.own = own;
  }

  /** Enters this run. */
  static Writers join(Path directory) throws IOException {
    return joinAs(directory, ProcessHandle.current().pid());
  }

  static Writers joinAs(Path directory, long pid) throws IOException {
    UUID id =
        UUID.nameUUIDFromBytes(
            directory.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8));
    Path register =
        Path.of(
            System.getProperty("java.io.tmpdir"),
            "framelog-writers-" + System.getProperty("user.name"),
            id.toString());
    Files.createDirectories(register);
    Path own = register.resolve(pid + "." + UUID.randomUUID());
    return new Writers(register, Files.createFile(own));
  }

  boolean isAlone() throws IOException {
    try (Stream<Path> entries = Files.list(register)) {
      List<Path> others = entries.filter(entry -> !entry.equals(own)).toList();
      return others.stream().noneMatch(Writers::isAlive);
    }
  }

  private static boolean isAlive(Path entry) {
    Matcher name = NAME.matcher(String.valueOf(entry.getFileName()));
    return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isPresent();
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(own);
  }
}
