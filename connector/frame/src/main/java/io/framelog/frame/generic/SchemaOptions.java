/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.generic;

import io.framelog.frame.FormatOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;

/** Schemas of messages: in the options themselves, or in a file that an option names. */
final class SchemaOptions {

  private SchemaOptions() {}

  /**
   * The bytes of a schema.
   *
   * @param name of the option that holds it; that for the file has {@code -file} behind it
   * @param inline what the option's text stands for
   * @throws IllegalArgumentException if none or both are given, or the file cannot be read
   */
  static byte[] bytes(FormatOptions options, String name, Function<String, byte[]> inline) {
    Optional<String> text = options.text(name);
    Optional<String> file = options.text(name + "-file");
    if (text.isPresent() == file.isPresent()) {
      throw new IllegalArgumentException(
          "either '%s' or '%s-file' must be given, but %s"
              .formatted(name, name, text.isPresent() ? "both were" : "none was"));
    }
    return file.isPresent() ? read(name, file.get()) : inline.apply(text.orElseThrow());
  }

  static byte[] base64(String text) {
    try {
      return Base64.getMimeDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("a schema in base64 was expected: " + e.getMessage(), e);
    }
  }

  private static byte[] read(String name, String file) {
    try {
      return Files.readAllBytes(Path.of(file));
    } catch (IOException | InvalidPathException e) {
      throw new IllegalArgumentException(
          "the file of option '%s-file' cannot be read: %s".formatted(name, e), e);
    }
  }
}
