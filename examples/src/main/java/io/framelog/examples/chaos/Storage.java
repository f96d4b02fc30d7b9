/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

import io.framelog.examples.check.EntityKey;
import io.framelog.examples.check.StoredEntity;
import io.framelog.examples.check.StoredFrame;
import io.framelog.examples.check.StoredRecordings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All that lies in storage, copied to a directory and read there.
 *
 * @param objects recordings that hold frames
 * @param partial what is wrong with recordings that do not read to their end
 * @param unexplained files that no frame accounts for, neither themselves nor a recording beside
 *     them
 */
record Storage(
    List<Sighting> sightings, Set<Path> objects, List<String> partial, Set<Path> unexplained) {

  /** Reads every file below a directory. */
  static Storage read(Path directory) throws IOException {
    StoredRecordings recordings = StoredRecordings.read(directory);
    List<Sighting> sightings = new ArrayList<>();
    for (Map.Entry<EntityKey, StoredEntity> entry : recordings.entities().entrySet()) {
      PixelReader pixels = new PixelReader(entry.getValue());
      for (StoredFrame frame : entry.getValue().frames()) {
        sightings.add(
            new Sighting(
                entry.getKey(), frame.captureNanos(), frame.object(), pixels.numberOf(frame)));
      }
    }
    Set<Path> objects = new HashSet<>();
    sightings.forEach(sighting -> objects.add(sighting.object()));
    Set<Path> unexplained = new TreeSet<>(files(directory));
    unexplained.removeAll(objects);
    unexplained.removeIf(file -> Companions.areOf(objects, file));
    return new Storage(sightings, objects, recordings.problems(), unexplained);
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
