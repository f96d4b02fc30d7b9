/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * A process that decodes a folder of JPEGs to frames as an encoder takes them, once for each line
 * it reads, which names the folder, and answers with the CPU and wall time it took in nanoseconds.
 */
final class JpegDecodeLoop {
  private JpegDecodeLoop() {}

  public static void main(String[] arguments) throws IOException, PictureException {
    OperatingSystemMXBean process =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (SourceFrames sources = new SourceFrames(OrientationPolicy.KEEP);
        FrameConverter converter = new FrameConverter()) {
      String folder = orders.readLine();
      while (folder != null) {
        List<PictureFile> pictures = read(Path.of(folder));
        long cpuStart = process.getProcessCpuTime();
        long start = System.nanoTime();
        for (PictureFile picture : pictures) {
          AVFrame frame = sources.read(picture);
          converter.convert(
              frame,
              new FrameForm(
                  frame.width(), frame.height(), avutil.AV_PIX_FMT_YUV420P, ColourSpec.JFIF));
        }
        long wall = System.nanoTime() - start;
        System.out.println(process.getProcessCpuTime() - cpuStart + " " + wall);
        folder = orders.readLine();
      }
    }
  }

  private static List<PictureFile> read(Path folder) throws IOException {
    List<PictureFile> pictures = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        pictures.add(new PictureFile(Files.readAllBytes(file)));
      }
    }
    return pictures;
  }
}
