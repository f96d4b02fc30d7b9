/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.check;

import java.nio.file.Path;
import java.util.List;

/**
 * The result of a check.
 *
 * @param entities one per entity that was sent to, by recording and entity
 * @param objects all that were read
 * @param problems one line each; empty if every frame is where it should be, once, and right
 */
public record CheckReport(List<EntityReport> entities, List<Path> objects, List<String> problems) {

  public CheckReport {
    entities = List.copyOf(entities);
    objects = List.copyOf(objects);
    problems = List.copyOf(problems);
  }

  public boolean ok() {
    return problems.isEmpty();
  }

  /**
   * The entity of that name.
   *
   * @throws IllegalArgumentException if nothing was sent there
   */
  public EntityReport entity(EntityKey key) {
    return entities.stream()
        .filter(entity -> entity.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no frame was sent to " + key));
  }
}
