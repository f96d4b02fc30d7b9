/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectCountsTest {
  @TempDir Path directory;

  @Test
  void eachKindHasOneObjectForEachCameraAndSlice() throws IOException {
    write("front/1.rrd", "front/1.json", "left/1.rrd", "left/1.json");

    ObjectCounts counts = ObjectCounts.of(directory);

    assertThat(counts.byKind()).isEqualTo(Map.of("rrd", 2L, "json", 2L));
    assertThat(counts.areOneEach(2)).isTrue();
  }

  @Test
  void aMissingObjectOfOneKindIsSeen() throws IOException {
    write("front/1.rrd", "front/1.json", "left/1.rrd");

    assertThat(ObjectCounts.of(directory).areOneEach(2)).isFalse();
  }

  @Test
  void aSliceInTwoObjectsIsSeen() throws IOException {
    write("front/1.rrd", "front/2.rrd", "left/1.rrd");

    assertThat(ObjectCounts.of(directory).areOneEach(2)).isFalse();
  }

  @Test
  void noObjectsAtAllAreNotWhatWasExpected() throws IOException {
    assertThat(ObjectCounts.of(directory).areOneEach(2)).isFalse();
  }

  private void write(String... names) throws IOException {
    for (String name : names) {
      Path file = directory.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
  }
}
