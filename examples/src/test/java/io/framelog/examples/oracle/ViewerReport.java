/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What the viewer showed of one entity.
 *
 * @param ok whether every shot was taken and the viewer reported nothing; that a shown picture is
 *     the right one, only something in the picture can tell
 * @param shots one per asked time, in order
 * @param problems source, level and text of everything reported
 * @param json everything that the judge printed
 */
public record ViewerReport(boolean ok, List<Shot> shots, List<String> problems, JsonNode json) {

  public ViewerReport {
    shots = List.copyOf(shots);
    problems = List.copyOf(problems);
  }

  /** Returns this report, or throws an {@link AssertionError} that lists the problems. */
  public ViewerReport orThrow() {
    if (!ok) {
      throw new AssertionError(
          "The Rerun viewer has %d problems:%n%s"
              .formatted(problems.size(), String.join(System.lineSeparator(), problems)));
    }
    return this;
  }

  static ViewerReport of(JsonNode json) {
    List<Shot> shots = new ArrayList<>();
    json.path("shots").forEach(shot -> shots.add(Shot.of(shot)));
    List<String> problems = new ArrayList<>();
    for (JsonNode problem : json.path("problems")) {
      problems.add(
          "%s %s: %s"
              .formatted(
                  problem.path("source").asText(),
                  problem.path("level").asText(),
                  problem.path("text").asText()));
    }
    return new ViewerReport(json.path("ok").asBoolean(), shots, problems, json);
  }
}
