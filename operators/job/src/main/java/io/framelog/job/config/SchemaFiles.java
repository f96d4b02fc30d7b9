/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Schemas travel with the job: their files are on the machine that reads the configuration, and not
 * on those that decode.
 */
final class SchemaFiles {
  private static final String SUFFIX = "-file";
  private static final String DESCRIPTOR_SET = "descriptor-set";
  private static final String AVRO_SCHEMA = "schema";

  private SchemaFiles() {}

  /**
   * The options with what the files hold in their place.
   *
   * @param options that were accepted, so that the files are there
   */
  static Map<String, String> inlined(Map<String, String> options) {
    Map<String, String> inlined = new LinkedHashMap<>(options);
    String descriptors = inlined.remove(DESCRIPTOR_SET + SUFFIX);
    if (descriptors != null) {
      inlined.put(DESCRIPTOR_SET, Base64.getEncoder().encodeToString(bytes(descriptors)));
    }
    String schema = inlined.remove(AVRO_SCHEMA + SUFFIX);
    if (schema != null) {
      inlined.put(AVRO_SCHEMA, new String(bytes(schema), StandardCharsets.UTF_8));
    }
    return inlined;
  }

  private static byte[] bytes(String file) {
    try {
      return Files.readAllBytes(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException("the schema " + file + " was readable a moment ago", e);
    }
  }
}
