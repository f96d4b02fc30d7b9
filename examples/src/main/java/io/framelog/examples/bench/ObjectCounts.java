/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many files of each kind there are: what follows the first dot of their names. */
record ObjectCounts(Map<String, Long> byKind) {

  static ObjectCounts of(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return new ObjectCounts(
          files
              .filter(Files::isRegularFile)
              .map(ObjectCounts::kind)
              .collect(
                  Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting())));
    }
  }

  private static String kind(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(name.indexOf('.') + 1);
  }

  /** Whether there are recordings, and of each kind one object for each camera and slice. */
  boolean areOneEach(long camerasAndSlices) {
    return byKind.containsKey("rrd")
        && byKind.values().stream().allMatch(count -> count == camerasAndSlices);
  }
}
