/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.road;

import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.examples.broker.BrokerSettings;
import io.framelog.examples.broker.EmbeddedBroker;
import io.framelog.examples.oracle.RerunViewer;
import io.framelog.examples.oracle.Shot;
import io.framelog.examples.oracle.ViewerReport;
import io.framelog.examples.road.KnownFrames.Known;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person sees: the real viewer shows the frame of the asked time, also across parts. */
class ViewerIT {
  private static final long STEP_NANOS = 100_000_000L;

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"asset", "stream"})
  void theViewerShowsTheRightFrameOnBothSidesOfEverySliceEdge(String layout) throws Exception {
    RerunViewer.assumeAvailable();
    List<Known> frames = KnownFrames.of("video", "front", "edges", 130, STEP_NANOS);
    List<Path> parts = record(frames, "3s", layout);
    assertThat(parts).hasSizeGreaterThanOrEqualTo(5);

    List<Integer> edges = edges(parts, frames);
    List<Integer> asked = new ArrayList<>(List.of(0, 129, 64, 17));
    for (int edge : edges.subList(0, 4)) {
      asked.add(edge - 1);
      asked.add(edge);
    }
    assertThat(shown(parts, frames, asked)).isEqualTo(asked);
  }

  @Test
  void theViewerShowsTheRightFrameInARecordingOfAHundredParts() throws Exception {
    RerunViewer.assumeAvailable();
    List<Known> frames = KnownFrames.of("video", "front", "hundred", 1_000, STEP_NANOS);
    List<Path> parts = record(frames, "1s", "asset");
    assertThat(parts).hasSizeGreaterThanOrEqualTo(100);

    int edge = edges(parts, frames).get(60);
    List<Integer> asked = List.of(0, 999, 500, edge - 1, edge, 37);
    assertThat(shown(parts, frames, asked)).isEqualTo(asked);
  }

  private List<Path> record(List<Known> frames, String slice, String layout) throws Exception {
    Path output = Files.createDirectories(directory.resolve("out"));
    try (EmbeddedBroker broker =
        EmbeddedBroker.start(BrokerSettings.in(directory.resolve("kafka")))) {
      for (String topic : List.of("video", "jpeg", "raw", TestJob.DEAD_LETTERS)) {
        broker.createTopic(topic, 1);
      }
      KnownFrames.publish(broker.bootstrap(), frames);
      TestJob job =
          new TestJob(
              broker.bootstrap(),
              output,
              directory.resolve("checkpoints"),
              "latest",
              /* parallelism= */ 1,
              "1s",
              slice);
      String video = "video: { ";
      assertThat(job.yaml()).contains(video);
      new InProcessJob(job.yaml().replace(video, video + "layout: " + layout + ", ")).run();
    }
    try (Stream<Path> files = Files.walk(output)) {
      return files.filter(file -> file.toString().endsWith(".rrd")).sorted().toList();
    }
  }

  /** Numbers of the frames that begin a part, without the first: parts are named by their time. */
  private static List<Integer> edges(List<Path> parts, List<Known> frames) {
    List<Long> times = frames.stream().map(Known::captureNanos).toList();
    return parts.stream()
        .map(part -> part.getFileName().toString().replace(".rrd", ""))
        .map(name -> times.indexOf(Long.valueOf(name)))
        .sorted()
        .skip(1)
        .toList();
  }

  private List<Integer> shown(List<Path> parts, List<Known> frames, List<Integer> asked)
      throws Exception {
    long[] times = asked.stream().mapToLong(number -> frames.get(number).captureNanos()).toArray();
    ViewerReport report =
        RerunViewer.show(
            parts,
            "/" + KnownFrames.DEVICE + "/front",
            "capture_time",
            times,
            directory.resolve("shots"));
    report.orThrow();
    return RerunViewer.readBarcodes(report.shots().stream().map(Shot::file).toList()).stream()
        .map(number -> number.orElse(-1))
        .toList();
  }
}
