/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.road;

import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.examples.broker.BrokerSettings;
import io.framelog.examples.broker.EmbeddedBroker;
import io.framelog.examples.check.OutputCheck;
import io.framelog.examples.road.KnownFrames.Known;
import io.framelog.rrd.part.PartManifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code framelog run} of a consumer group, stopped by Ctrl-C or killed, and started again. */
class StoppedRunIT {
  private static final long STEP_NANOS = 50_000_000L;
  private static final int EXIT_OF_CTRL_C = 130;

  private final List<Known> frames = KnownFrames.of("jpeg", "left", "a", 500, STEP_NANOS);

  @TempDir Path directory;
  private EmbeddedBroker broker;

  @BeforeEach
  void startBroker() throws Exception {
    broker = EmbeddedBroker.start(BrokerSettings.in(directory.resolve("kafka")));
    for (String topic : List.of("video", "jpeg", "raw")) {
      broker.createTopic(topic, 1);
    }
  }

  @AfterEach
  void stopBroker() {
    broker.close();
  }

  @Test
  void framesOfOpenPartsAreNeitherLostNorDoubledByCtrlC() throws Exception {
    KnownFrames.publish(broker.bootstrap(), frames.subList(0, 300));

    try (FramelogProcess run = start("stopped", "never")) {
      run.awaitObject(directory.resolve("out"));
      // Some of these are read before the signal, the others are for the next run.
      KnownFrames.publish(broker.bootstrap(), frames.subList(300, 400));
      run.interrupt();

      assertThat(run.awaitExit()).as(run.console()).isEqualTo(EXIT_OF_CTRL_C);
      assertThat(run.console()).contains("Stopped: all that was read is published");
    }
    assertThat(files())
        .allMatch(name -> name.endsWith(".rrd") || name.endsWith(PartManifest.SUFFIX));
    KnownFrames.publish(broker.bootstrap(), frames.subList(400, 500));
    finish();

    assertThat(problems()).isEmpty();
  }

  @Test
  void aRunThatWasKilledIsRepeatedAndChangesNothingThatIsPublished() throws Exception {
    KnownFrames.publish(broker.bootstrap(), frames.subList(0, 300));
    try (FramelogProcess run = start("killed", "never")) {
      run.awaitObject(directory.resolve("out"));
      run.kill();
    }
    KnownFrames.publish(broker.bootstrap(), frames.subList(300, 500));
    finish();

    assertThat(problems()).isEmpty();
  }

  @Test
  void aRunToTheEndOfTheInputIsGoneOnFrom() throws Exception {
    KnownFrames.publish(broker.bootstrap(), frames.subList(0, 120));
    finish();
    KnownFrames.publish(broker.bootstrap(), frames.subList(120, 500));
    finish();

    assertThat(problems()).isEmpty();
  }

  private void finish() throws Exception {
    try (FramelogProcess run = start("finished", "latest")) {
      assertThat(run.awaitExit()).as(run.console()).isZero();
    }
  }

  private List<String> problems() throws Exception {
    return OutputCheck.check(directory.resolve("out"), frames.stream().map(Known::sent).toList())
        .problems();
  }

  private List<String> files() throws Exception {
    try (Stream<Path> files = Files.walk(directory.resolve("out"))) {
      return files.filter(Files::isRegularFile).map(Path::toString).toList();
    }
  }

  private FramelogProcess start(String name, String stop) throws Exception {
    TestJob job =
        new TestJob(
            broker.bootstrap(),
            directory.resolve("out"),
            directory.resolve("checkpoints"),
            stop,
            /* parallelism= */ 1,
            "300ms",
            "10s");
    Path yaml = directory.resolve(name + ".yaml");
    Files.writeString(yaml, job.yaml().replace("start: earliest", "start: group"));
    return FramelogProcess.start(directory.resolve(name + ".console"), "run", yaml.toString());
  }
}
