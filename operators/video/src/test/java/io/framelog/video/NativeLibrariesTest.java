/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibrariesTest {
  @TempDir Path folder;

  /** Asks twice: the second answer must not be a mere NoClassDefFoundError. */
  static final class Child {
    private Child() {}

    public static void main(String[] arguments) {
      for (int i = 0; i < 2; i++) {
        try {
          System.out.println(FfmpegVersion.description());
        } catch (VideoException e) {
          System.out.println(e.getMessage());
        }
      }
    }
  }

  @Test
  void folderThatCannotHoldTheLibrariesIsNamedWithTheWayOut()
      throws IOException, InterruptedException {
    Path file = Files.createFile(folder.resolve("file"));

    List<String> lines =
        JavaProcess.run(
            Child.class,
            Map.of(),
            List.of(
                "-Dorg.bytedeco.javacpp.cachedir=" + file.resolve("cache"),
                // where JavaCPP turns to otherwise
                "-Duser.home=" + file,
                "-Djava.io.tmpdir=" + file));

    assertThat(lines).hasSize(2);
    assertThat(lines)
        .allSatisfy(
            line ->
                assertThat(line)
                    .startsWith("FFmpeg's native libraries cannot be loaded: ")
                    .contains(file.resolve("cache").toString())
                    .endsWith("-Dorg.bytedeco.javacpp.cachedir=DIR names another one"));
  }
}
