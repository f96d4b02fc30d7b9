/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.bench;

import io.framelog.video.EncoderChoice;
import io.framelog.video.VideoSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * From JPEG files to MP4 segments of two seconds, by Framelog and by the ffmpeg program: the same
 * encoder, options and threads. Above 1, Framelog needs less.
 */
final class ProgramBench {
  private static final int BATCH_FRAMES = 60;
  private static final int CAMERAS = 4;
  private static final int WORKERS = 2;

  private final FfmpegProgram ffmpeg;
  private final int rounds;
  private final Path folder;
  private final VideoSettings settings =
      VideoSettings.builder().encoders(List.of("libsvtav1")).build();

  ProgramBench(FfmpegProgram ffmpeg, int rounds, Path folder) {
    this.ffmpeg = ffmpeg;
    this.rounds = rounds;
    this.folder = folder;
  }

  void run(List<BenchClip> clips, PrintWriter out) throws IOException, InterruptedException {
    Recording.make(clips.get(0), settings, BATCH_FRAMES); // the compiler's time is not a frame's
    out.println("ffmpeg program : Framelog      CPU seconds              wall seconds");
    for (BenchClip clip : clips) {
      List<Double> cpu = new ArrayList<>();
      List<Double> wall = new ArrayList<>();
      for (int round = 0; round < rounds; round++) {
        Cost theirs = Cost.ofPrograms(() -> ffmpeg.await(start(clip, /* camera= */ 0)));
        Cost ours = Cost.ofHere(() -> write(Recording.make(clip, settings, BATCH_FRAMES)));
        cpu.add(theirs.cpuSeconds() / ours.cpuSeconds());
        wall.add(theirs.wallSeconds() / ours.wallSeconds());
      }
      print(clip + ", one camera", cpu, wall, out);
    }
    BenchClip clip = clips.get(0);
    List<Double> cpu = new ArrayList<>();
    List<Double> wall = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      Cost theirs = Cost.ofPrograms(() -> programPerCamera(clip));
      Cost ours = Cost.ofHere(() -> workersForAllCameras(clip));
      cpu.add(theirs.cpuSeconds() / ours.cpuSeconds());
      wall.add(theirs.wallSeconds() / ours.wallSeconds());
    }
    print(clip + ", four cameras", cpu, wall, out);
  }

  private static void print(String what, List<Double> cpu, List<Double> wall, PrintWriter out) {
    out.printf("%-48s %-24s %s%n", what, Spread.of(cpu), Spread.of(wall));
    out.flush();
  }

  private Process start(BenchClip clip, int camera) throws IOException {
    return ffmpeg.start(
        "-threads",
        "1",
        "-f",
        "image2",
        "-framerate",
        Integer.toString(BenchClip.FPS),
        "-i",
        clip.pattern(),
        "-c:v",
        "libsvtav1",
        "-preset",
        "8",
        "-crf",
        "35",
        "-svtav1-params",
        "lp=1",
        "-threads",
        "1",
        "-g",
        Integer.toString(BATCH_FRAMES),
        "-f",
        "segment",
        "-segment_time",
        Integer.toString(BATCH_FRAMES / BenchClip.FPS),
        "-reset_timestamps",
        "1",
        folder.resolve("peer" + camera + "-%03d.mp4").toString());
  }

  private void programPerCamera(BenchClip clip) throws IOException, InterruptedException {
    List<Process> programs = new ArrayList<>();
    for (int camera = 0; camera < CAMERAS; camera++) {
      programs.add(start(clip, camera));
    }
    for (Process program : programs) {
      ffmpeg.await(program);
    }
  }

  private void workersForAllCameras(BenchClip clip) throws IOException {
    ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    try {
      EncoderChoice choice = EncoderChoice.choose(settings);
      List<CompletableFuture<byte[]>> segments = new ArrayList<>();
      for (int start = 0; start < clip.files().size(); start += BATCH_FRAMES) {
        int from = start;
        int to = Math.min(from + BATCH_FRAMES, clip.files().size());
        for (int camera = 0; camera < CAMERAS; camera++) {
          segments.add(
              CompletableFuture.supplyAsync(
                  () -> Recording.segment(clip, from, to, settings, choice), workers));
        }
      }
      write(new Recording(segments.stream().map(CompletableFuture::join).toList()));
    } finally {
      workers.shutdown();
    }
  }

  private void write(Recording recording) throws IOException {
    for (int i = 0; i < recording.segments().size(); i++) {
      Files.write(folder.resolve("ours-%03d.mp4".formatted(i)), recording.segments().get(i));
    }
  }
}
