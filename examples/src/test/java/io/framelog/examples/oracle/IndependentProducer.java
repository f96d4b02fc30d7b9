/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;

/**
 * Programs in {@code src/test/producers}, which publish frames with the libraries of their formats
 * and share no code with ours.
 */
public final class IndependentProducer {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private IndependentProducer() {}

  /**
   * Runs a program to its end; a test begins with {@link RerunOracle#assumeAvailable()}.
   *
   * @return entity path → what its summary has to say, see {@link RerunOracle#check(List,
   *     java.util.Map)}
   */
  public static JsonNode publish(String program, String bootstrap) {
    CommandOutput said =
        CommandOutput.run(
            List.of(
                PythonEnvironment.executable("python").toString(),
                Workshop.sources().resolveSibling("producers").resolve(program).toString(),
                bootstrap),
            PythonEnvironment.VARIABLES,
            LIMIT);
    try {
      return new ObjectMapper().readTree(said.orThrow().stdout());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(program + " printed no manifest: " + said.stdout(), e);
    }
  }
}
