/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.demo;

import io.framelog.examples.TextTable;
import io.framelog.examples.check.CheckReport;
import io.framelog.examples.check.EntityReport;
import io.framelog.job.config.JobConfig;
import io.framelog.job.config.RouteConfig;
import io.framelog.operators.Encoding;
import io.framelog.video.EncoderChoice;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The result of a run, as people read it. */
final class DemoReport {
  private static final int MAX_PROBLEMS = 25;

  private final JobConfig config;
  private final CheckReport check;

  DemoReport(JobConfig config, CheckReport check) {
    this.config = config;
    this.check = check;
  }

  void print(PrintWriter out) {
    TextTable table =
        new TextTable(
            "camera",
            "frames in",
            "out",
            "objects",
            "raw pixels",
            "as sent",
            "as stored",
            "raw:stored",
            "encoder",
            "luma PSNR");
    for (DemoCamera camera : DemoCamera.values()) {
      EntityReport entity = check.entity(camera.entity());
      table.row(
          camera.stream().camera().key(),
          Integer.toString(entity.framesSent()),
          Integer.toString(entity.framesStored()),
          Integer.toString(entity.objects()),
          megabytes(entity.rawBytes()),
          megabytes(entity.sentBytes()),
          megabytes(entity.storedBytes()),
          String.format(Locale.ROOT, "%.1f", entity.rawToStored()),
          encoder(camera),
          entity.lumaDecibels().isPresent()
              ? String.format(Locale.ROOT, "%.1f dB", entity.lumaDecibels().getAsDouble())
              : "exact");
    }
    table.lines().forEach(out::println);
    out.println();
    if (check.ok()) {
      out.printf(
          "All %d frames are in exactly one object each, none missing, doubled or unknown;%nJPEGs"
              + " and raw planes are equal to the last byte, each video reference shows its"
              + " frame.%n",
          check.entities().stream().mapToInt(EntityReport::framesSent).sum());
    } else {
      out.printf("%d PROBLEMS:%n", check.problems().size());
      problems().forEach(line -> out.println("  " + line));
    }
  }

  private List<String> problems() {
    List<String> lines = new ArrayList<>(check.problems().stream().limit(MAX_PROBLEMS).toList());
    if (check.problems().size() > MAX_PROBLEMS) {
      lines.add("... and %d more".formatted(check.problems().size() - MAX_PROBLEMS));
    }
    return lines;
  }

  private String encoder(DemoCamera camera) {
    for (RouteConfig route : config.routes()) {
      if (route.topics().contains(camera.stream().topic())) {
        return encoder(route.encoding());
      }
    }
    throw new IllegalStateException(
        "the job has no route for topic '%s'".formatted(camera.stream().topic()));
  }

  private static String encoder(Encoding encoding) {
    if (encoding instanceof Encoding.Video video) {
      // Asked again in the process that encoded: each encoder is tried once in it.
      return EncoderChoice.choose(video.settings()).description();
    }
    return encoding instanceof Encoding.RawImages ? "none, raw planes" : "none, JPEG as sent";
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.2f MB", bytes / 1e6);
  }
}
