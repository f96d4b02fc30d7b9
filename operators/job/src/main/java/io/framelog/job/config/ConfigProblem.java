/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.config;

/**
 * One thing that is wrong in a configuration.
 *
 * @param key where, such as {@code routes[1].encoding}
 * @param value what is there, as text; {@link #MISSING} where nothing is. Masked where the key is
 *     that of a secret
 * @param expected what would be right, or the way out
 */
public record ConfigProblem(String key, String value, String expected) {

  /** The value of what is required but absent. */
  public static final String MISSING = "missing";

  private static final int MAX_VALUE_LENGTH = 100;

  public ConfigProblem {
    if (!value.equals(MISSING)) {
      value = Secrets.isSecret(key) ? Secrets.MASK : shortened(value);
    }
  }

  private static String shortened(String value) {
    if (value.isBlank()) {
      return "empty";
    }
    String line = value.replace("\r", "").replace("\n", "\\n");
    return line.length() <= MAX_VALUE_LENGTH ? line : line.substring(0, MAX_VALUE_LENGTH) + "…";
  }

  @Override
  public String toString() {
    return key + " is " + value + ", expected " + expected;
  }
}
