/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.framelog.job.config.JobConfig;
import io.framelog.job.config.RunsOn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoDirectoryTest {
  @TempDir Path temporary;

  @Test
  void writtenJobNamesTheBrokerAndTheDirectories() throws Exception {
    DemoDirectory directory = new DemoDirectory(temporary.resolve("a #1: \"demo\""));
    directory.make();

    directory.writeJob("127.0.0.1:19092", temporary.resolve("checkpoints"));

    JobConfig config = JobConfig.read(directory.job(), RunsOn.THIS_MACHINE);
    assertThat(config.kafka().bootstrap()).isEqualTo("127.0.0.1:19092");
    assertThat(config.outputDirectory()).isEqualTo("file://" + directory.path());
    assertThat(config.flink().checkpointDirectory())
        .contains("file://" + temporary.resolve("checkpoints"));
  }

  @Test
  void aFileInThePlaceOfTheDirectoryIsNamed() throws Exception {
    Path file = Files.createFile(temporary.resolve("taken"));

    assertThatThrownBy(new DemoDirectory(file)::make)
        .isInstanceOf(IOException.class)
        .hasMessage(file + " is a file, a directory was expected: name another");
  }

  @Test
  void aPlaceWhereNoDirectoryCanBeMadeIsNamed() throws Exception {
    Path file = Files.createFile(temporary.resolve("taken"));

    assertThatThrownBy(new DemoDirectory(file.resolve("demo"))::make)
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file.toString())
        .hasMessageEndingWith("name another");
  }

  @Test
  void shippedJobReadsTheTopicOfEachCamera() throws Exception {
    DemoDirectory directory = new DemoDirectory(temporary);
    directory.writeJob("127.0.0.1:19092", temporary.resolve("checkpoints"));

    JobConfig config = JobConfig.read(directory.job(), RunsOn.THIS_MACHINE);

    assertThat(config.routes().stream().flatMap(route -> route.topics().stream()))
        .contains(topics());
  }

  @Test
  void stagedFilesAreNoObjectsAndAreRemoved() throws Exception {
    DemoDirectory directory = new DemoDirectory(temporary);
    Path camera = Files.createDirectories(temporary.resolve("recording").resolve("camera"));
    Path object = Files.createFile(camera.resolve("1.rrd"));
    Path staged = Files.createFile(camera.resolve(".2.rrd.inprogress.0a1b"));

    assertThat(directory.objects()).containsExactly(object);
    directory.deleteStaged();

    assertThat(staged).doesNotExist();
    assertThat(object).exists();
  }

  private static String[] topics() {
    return Arrays.stream(DemoCamera.values())
        .map(camera -> camera.stream().topic())
        .toArray(String[]::new);
  }
}
