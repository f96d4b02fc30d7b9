/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingFilesTest {
  private static final String SUFFIX = ".inprogress.0b9f3c52-52a6-4c7b-9d3a-0123456789ab";

  @TempDir Path folder;

  @Test
  void whatThisRunLeftIsRemovedAndNothingElse() throws Exception {
    Path sub = Files.createDirectories(folder.resolve("fleet/run-1"));
    Path others = Files.writeString(sub.resolve(".older.rrd" + SUFFIX), "another job's");
    StagingFiles staging = StagingFiles.of("file://" + folder);
    Files.writeString(sub.resolve(".new.rrd" + SUFFIX), "ours");
    Path published = Files.writeString(sub.resolve("a.rrd"), "published");
    Path similar = Files.writeString(sub.resolve(".a.inprogress.txt"), "a user's");

    staging.remove();

    try (Stream<Path> left = Files.walk(folder).filter(Files::isRegularFile)) {
      assertThat(left).containsExactlyInAnyOrder(others, published, similar);
    }
  }

  @Test
  void nothingIsRemovedWhileAnotherRunWritesToTheDirectory() throws Exception {
    StagingFiles first = StagingFiles.of("file://" + folder);
    StagingFiles second = StagingFiles.of("file://" + folder);
    Path staged = Files.writeString(folder.resolve(".new.rrd" + SUFFIX), "the second one's");

    first.remove();
    first.close();
    assertThat(staged).exists();

    second.remove();
    second.close();
    assertThat(staged).doesNotExist();
  }

  @Test
  void runThatWasKilledDoesNotCountAsAnother() throws Exception {
    Process gone =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
            .start();
    gone.waitFor();
    Writers killed = Writers.joinAs(folder, gone.pid());
    try (killed;
        StagingFiles staging = StagingFiles.of("file://" + folder)) {
      Path staged = Files.writeString(folder.resolve(".new.rrd" + SUFFIX), "ours");

      staging.remove();

      assertThat(staged).doesNotExist();
    }
  }

  @Test
  void directoryThatWasNeverMadeIsFine() throws Exception {
    StagingFiles.of("file://" + folder.resolve("nowhere")).remove();

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void otherFileSystemsAreLeftAlone() throws Exception {
    StagingFiles.of("s3://bucket/recordings").remove();

    assertThat(folder).isEmptyDirectory();
  }
}
