/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.examples.FileTrees;
import io.framelog.examples.RepositoryRoot;
import io.framelog.examples.check.EntityKey;
import io.framelog.examples.check.StoredRecordings;
import io.framelog.examples.oracle.RerunOracle;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class DemoIT {
  private static Path directory;
  private static int exitCode;
  private static String said;

  @BeforeAll
  static void runDemo() throws Exception {
    directory = RepositoryRoot.find().resolve("examples/target/demo-it");
    if (Files.exists(directory)) {
      FileTrees.delete(directory);
    }
    StringWriter out = new StringWriter();
    exitCode = run(out);
    said = out.toString();
  }

  private static int run(StringWriter out) {
    PrintWriter writer = new PrintWriter(out, true);
    return new CommandLine(new DemoVerb())
        .setOut(writer)
        .setErr(writer)
        .execute("--out", directory.toString());
  }

  @Test
  void everyFrameIsThereOnce() throws Exception {
    assertThat(exitCode).as(said).isZero();
    assertThat(said).contains("All 698 frames are in exactly one object each");

    Map<String, Integer> frames = new TreeMap<>();
    Map<EntityKey, Integer> objects = new TreeMap<>();
    StoredRecordings.read(directory)
        .entities()
        .forEach(
            (key, entity) -> {
              frames.put(key.toString(), entity.frames().size());
              objects.put(key, entity.objects());
            });
    assertThat(frames)
        .isEqualTo(
            Map.of(
                "demo-handheld:/handheld/cup", 217,
                "demo-handheld:/handheld/box", 455,
                "demo-stereo:/stereo/left", 13,
                "demo-stereo:/stereo/right", 13));
    assertThat(objects.get(DemoCamera.BOX.entity())).isEqualTo(4);
  }

  @Test
  void secondRunRecognisesTheObjectsOfTheFirst() throws Exception {
    List<Path> objects = StoredRecordings.objectsBelow(directory);
    StringWriter out = new StringWriter();

    assertThat(run(out)).as(out.toString()).isZero();

    assertThat(out.toString())
        .contains("%d of them were there before this run".formatted(objects.size()));
    assertThat(StoredRecordings.objectsBelow(directory)).isEqualTo(objects);
  }

  @Test
  void rerunAcceptsEveryObject() {
    RerunOracle.assumeAvailable();

    assertThat(RerunOracle.check(directory).orThrow().ok()).isTrue();
  }
}
