/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.config;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A configuration that cannot be used; the message lists all that is wrong with it, a line each.
 */
public final class ConfigException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<ConfigProblem> problems;

  /**
   * A configuration's problems.
   *
   * @param source the file it was read from
   */
  public ConfigException(String source, List<ConfigProblem> problems) {
    super(message(source, problems));
    this.problems = List.copyOf(problems);
  }

  private static String message(String source, List<ConfigProblem> problems) {
    return problems.stream()
        .map(problem -> "  " + problem)
        .collect(
            Collectors.joining(
                "\n",
                "%s has %d %s:\n"
                    .formatted(
                        source, problems.size(), problems.size() == 1 ? "problem" : "problems"),
                ""));
  }

  public List<ConfigProblem> problems() {
    return problems;
  }
}
