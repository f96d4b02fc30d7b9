/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Compares recordings with the frames that were sent: each in exactly one object, none missing,
 * none doubled, none unknown, and each with the right content.
 *
 * <p>A picture file has to be the payload byte for byte, pixels have to be the decoded planes, and
 * a reference into a video has to name exactly one frame of it, which must look like what was sent.
 */
public final class OutputCheck {
  private OutputCheck() {}

  /**
   * Reads all recordings below a directory and checks them.
   *
   * @throws IOException if a file cannot be read; wrong content is a problem of the report instead
   * @throws IllegalArgumentException if frames of one entity have the same capture time, or one of
   *     them is no JPEG
   */
  public static CheckReport check(Path directory, Collection<SentFrame> sent) throws IOException {
    return check(StoredRecordings.read(directory), sent);
  }

  /** Checks recordings that were read already. */
  public static CheckReport check(StoredRecordings stored, Collection<SentFrame> sent) {
    Map<EntityKey, NavigableMap<Long, SentFrame>> expected = byEntity(sent);
    List<String> problems = new ArrayList<>(stored.problems());
    List<EntityReport> reports = new ArrayList<>();
    expected.forEach(
        (key, frames) -> {
          StoredEntity entity = stored.entities().getOrDefault(key, new StoredEntity());
          reports.add(new EntityCheck(key, problems).compare(entity, frames));
        });
    stored
        .entities()
        .forEach(
            (key, entity) -> {
              if (!expected.containsKey(key)) {
                problems.add(
                    "%s has %d frames, but none was sent to it"
                        .formatted(key, entity.frames().size()));
              }
            });
    return new CheckReport(reports, stored.objects(), problems);
  }

  private static Map<EntityKey, NavigableMap<Long, SentFrame>> byEntity(
      Collection<SentFrame> sent) {
    Map<EntityKey, NavigableMap<Long, SentFrame>> byEntity = new TreeMap<>();
    for (SentFrame frame : sent) {
      NavigableMap<Long, SentFrame> frames =
          byEntity.computeIfAbsent(frame.key(), unused -> new TreeMap<>());
      if (frames.put(frame.captureNanos(), frame) != null) {
        throw new IllegalArgumentException(
            "two frames were sent to %s at %d, a check needs one"
                .formatted(frame.key(), frame.captureNanos()));
      }
    }
    return byEntity;
  }
}
