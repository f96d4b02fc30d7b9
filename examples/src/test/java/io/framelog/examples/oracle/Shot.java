/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Rectangle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One screenshot of the viewer.
 *
 * @param atNanos the time that was asked for
 * @param gotNanos the time that the viewer stood at
 * @param file the screenshot, or null if none could be taken
 * @param stable whether the picture came to rest
 * @param picture where the entity's picture lies on the screenshot, or null if nothing is drawn
 * @param problems what the viewer, its decoders and the judge complained about
 */
public record Shot(
    long atNanos,
    OptionalLong gotNanos,
    @Nullable Path file,
    boolean stable,
    @Nullable Rectangle picture,
    List<String> problems) {

  public Shot {
    problems = List.copyOf(problems);
  }

  /** Whether a picture is shown, at rest, at the time asked for, without complaint. */
  public boolean ok() {
    return stable
        && picture != null
        && problems.isEmpty()
        && gotNanos.isPresent()
        && gotNanos.getAsLong() == atNanos;
  }

  static Shot of(JsonNode shot) {
    JsonNode got = shot.path("got");
    JsonNode file = shot.path("file");
    JsonNode picture = shot.path("picture");
    List<String> problems = new ArrayList<>();
    shot.path("problems").forEach(problem -> problems.add(problem.asText()));
    return new Shot(
        shot.path("at").longValue(),
        got.isIntegralNumber() ? OptionalLong.of(got.longValue()) : OptionalLong.empty(),
        file.isTextual() ? Path.of(file.asText()) : null,
        shot.path("stable").asBoolean(),
        picture.isObject()
            ? new Rectangle(
                picture.path("x").intValue(),
                picture.path("y").intValue(),
                picture.path("w").intValue(),
                picture.path("h").intValue())
            : null,
        problems);
  }
}
