/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Keeps what must not be read by others out of messages and logs. */
final class Secrets {
  static final String MASK = "******";

  private static final List<String> WORDS =
      List.of(
          "password",
          "passwd",
          "secret",
          "token",
          "jaas",
          "credential",
          "access-key",
          "access.key",
          "private");

  private Secrets() {}

  static boolean isSecret(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return WORDS.stream().anyMatch(lower::contains);
  }

  /** A copy for display, in the order of the keys. */
  static Map<String, String> masked(Map<String, String> properties) {
    Map<String, String> shown = new TreeMap<>(properties);
    shown.replaceAll((key, value) -> isSecret(key) ? MASK : value);
    return shown;
  }
}
