/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.bench;

import io.framelog.video.JpegDecoder;
import io.framelog.video.PictureException;
import io.framelog.video.PictureFile;
import io.framelog.video.RawPicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The first frames of a clip as JPEG files of one size: what a camera would send.
 *
 * @param folder of files {@code 00001.jpg} and so on
 * @param pictures the files' pixels, as they decode
 */
record BenchClip(
    String name, int height, Path folder, List<PictureFile> files, List<RawPicture> pictures) {
  static final int FPS = 30;

  /** Qscale 2 of FFmpeg is about quality 90. */
  static BenchClip make(FfmpegProgram ffmpeg, Path clip, int height, int frames, Path workFolder)
      throws IOException, InterruptedException {
    String file = String.valueOf(clip.getFileName());
    String name = file.substring(0, file.lastIndexOf('.'));
    Path folder = Files.createDirectories(workFolder.resolve(name + "-" + height));
    ffmpeg.run(
        "-i",
        clip.toString(),
        "-an",
        "-frames:v",
        Integer.toString(frames),
        "-fps_mode",
        "passthrough",
        "-vf",
        "scale=-2:" + height + ":out_range=full,format=yuvj420p",
        "-q:v",
        "2",
        folder.resolve("%05d.jpg").toString());
    List<PictureFile> files = new ArrayList<>();
    List<RawPicture> pictures = new ArrayList<>();
    try (JpegDecoder decoder = new JpegDecoder()) {
      for (int i = 1; Files.exists(folder.resolve("%05d.jpg".formatted(i))); i++) {
        byte[] jpeg = Files.readAllBytes(folder.resolve("%05d.jpg".formatted(i)));
        files.add(new PictureFile(jpeg));
        pictures.add(decoder.decode(jpeg));
      }
    } catch (PictureException e) {
      throw new IOException("A picture of ffmpeg does not decode", e);
    }
    return new BenchClip(name, height, folder, files, pictures);
  }

  /** As the ffmpeg program takes it. */
  String pattern() {
    return folder.resolve("%05d.jpg").toString();
  }

  long jpegBytes() {
    return files.stream().mapToLong(file -> file.bytes().length).sum();
  }

  long rawBytes() {
    return pictures.stream().mapToLong(picture -> picture.planes().length).sum();
  }

  static long[] times(int frames) {
    long[] micros = new long[frames];
    for (int i = 0; i < frames; i++) {
      micros[i] = i * 1_000_000L / FPS;
    }
    return micros;
  }

  @Override
  public String toString() {
    return "%s %dp, %d frames".formatted(name, height, files.size());
  }
}
