/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.bench;

import io.framelog.video.Preset;
import io.framelog.video.VideoSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Against the way robot-learning datasets are encoded by LeRobot: SVT-AV1 preset 12, crf 30 and a
 * keyframe at every second frame. Bytes are compared at the PSNR which that reaches.
 */
final class DatasetBench {
  private static final int BATCH_FRAMES = 60;
  private static final List<Integer> QUALITIES = List.of(25, 40, 55, 70, 85);

  /** What is compared with it. */
  private enum Way {
    SAME_PRESET(Map.of("preset", "12")),
    DEFAULT_PRESET(Map.of());

    @SuppressWarnings("ImmutableEnumChecker") // made by Map.of, which is immutable
    private final Map<String, String> options;

    Way(Map<String, String> options) {
      this.options = options;
    }

    VideoSettings settings(int quality) {
      return VideoSettings.builder()
          .encoders(List.of("libsvtav1"))
          .preset(Preset.BALANCED)
          .options(options)
          .quality(quality)
          .build();
    }
  }

  private final FfmpegProgram ffmpeg;
  private final int rounds;
  private final Path folder;

  DatasetBench(FfmpegProgram ffmpeg, int rounds, Path folder) {
    this.ffmpeg = ffmpeg;
    this.rounds = rounds;
    this.folder = folder;
  }

  void run(List<BenchClip> clips, PrintWriter out) throws IOException, InterruptedException {
    out.println(
        "Framelog against preset 12, crf 30, g 2     bytes    speed, CPU               speed, wall");
    for (BenchClip clip : clips) {
      Path theirs = folder.resolve("dataset.mp4");
      encode(clip, theirs);
      byte[] file = Files.readAllBytes(theirs);
      double decibels = new Recording(List.of(file)).likeness(clip).decibels();
      for (Way way : Way.values()) {
        compare(clip, theirs, file.length, decibels, way, out);
      }
    }
  }

  private void compare(
      BenchClip clip, Path theirs, long theirBytes, double decibels, Way way, PrintWriter out)
      throws IOException, InterruptedException {
    RateCurve curve = new RateCurve();
    int closest = QUALITIES.get(0);
    double distance = Double.MAX_VALUE;
    for (int quality : QUALITIES) {
      Recording ours = Recording.make(clip, way.settings(quality), BATCH_FRAMES);
      double reached = ours.likeness(clip).decibels();
      curve.add(reached, (double) ours.bytes());
      if (Math.abs(reached - decibels) < distance) {
        distance = Math.abs(reached - decibels);
        closest = quality;
      }
    }
    List<Double> cpu = new ArrayList<>();
    List<Double> wall = new ArrayList<>();
    VideoSettings settings = way.settings(closest);
    for (int round = 0; round < rounds; round++) {
      Cost peer = Cost.ofPrograms(() -> encode(clip, theirs));
      Cost ours = Cost.ofHere(() -> Recording.make(clip, settings, BATCH_FRAMES));
      cpu.add(peer.cpuSeconds() / ours.cpuSeconds());
      wall.add(peer.wallSeconds() / ours.wallSeconds());
    }
    OptionalDouble bytes = curve.bytesAt(decibels);
    out.printf(
        Locale.ROOT,
        "%-43s %-8s %-24s %s%n",
        clip + ", " + way.name().toLowerCase(Locale.ROOT).replace('_', ' '),
        bytes.isPresent() ? "%.3f".formatted(bytes.getAsDouble() / theirBytes) : "outside",
        Spread.of(cpu),
        Spread.of(wall));
    out.flush();
  }

  private void encode(BenchClip clip, Path file) throws IOException, InterruptedException {
    ffmpeg.run(
        "-f",
        "image2",
        "-framerate",
        Integer.toString(BenchClip.FPS),
        "-i",
        clip.pattern(),
        "-c:v",
        "libsvtav1",
        "-pix_fmt",
        "yuv420p",
        "-preset",
        "12",
        "-crf",
        "30",
        "-g",
        "2",
        file.toString());
  }
}
