/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the oracle thinks of some {@code .rrd} files.
 *
 * @param ok whether no file has a problem; warnings do not count
 * @param problems one line per problem: file name, code, entity, text
 * @param warnings the same for what is legal but odd
 * @param json everything it found, per file, store and entity
 */
public record Verdict(boolean ok, List<String> problems, List<String> warnings, JsonNode json) {

  public Verdict {
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
  }

  /** Returns this verdict, or throws an {@link AssertionError} that lists the problems. */
  public Verdict orThrow() {
    if (!ok) {
      throw new AssertionError(
          "The Rerun oracle found %d problems:%n%s"
              .formatted(problems.size(), String.join(System.lineSeparator(), problems)));
    }
    return this;
  }

  /** The codes of all problems, such as {@code image_decode}. */
  public Set<String> problemCodes() {
    Set<String> codes = new TreeSet<>();
    for (JsonNode file : json.path("files")) {
      file.path("problems").forEach(problem -> codes.add(problem.path("code").asText()));
    }
    return codes;
  }

  /**
   * The summary of one entity: {@code archetype, codec, size, frames, keyframes, references,
   * first_ns, last_ns, rows, data_bytes, timelines, …}.
   *
   * @throws IllegalArgumentException if no file of that name has that entity
   */
  public JsonNode entity(String fileName, String entityPath) {
    for (JsonNode file : json.path("files")) {
      if (!fileName(file).equals(fileName)) {
        continue;
      }
      for (JsonNode store : file.path("stores")) {
        for (JsonNode entity : store.path("entities")) {
          if (entity.path("path").asText().equals(entityPath)) {
            return entity;
          }
        }
      }
    }
    throw new IllegalArgumentException("No entity %s in %s".formatted(entityPath, fileName));
  }

  static Verdict of(JsonNode json) {
    return new Verdict(
        json.path("ok").asBoolean(), lines(json, "problems"), lines(json, "warnings"), json);
  }

  private static List<String> lines(JsonNode json, String key) {
    List<String> lines = new ArrayList<>();
    for (JsonNode file : json.path("files")) {
      for (JsonNode line : file.path(key)) {
        lines.add(
            "%s: %s %s %s"
                .formatted(
                    fileName(file),
                    line.path("code").asText(),
                    line.path("entity").asText(),
                    line.path("text").asText()));
      }
    }
    return lines;
  }

  private static String fileName(JsonNode file) {
    return String.valueOf(Path.of(file.path("file").asText()).getFileName());
  }
}
