/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Camera pictures for tests, from the clips in the project. */
final class Footage {
  private static final Path DIRECTORY =
      Path.of(System.getProperty("framelog.root"), "examples/src/main/footage");

  private Footage() {}

  static Path cup() {
    return DIRECTORY.resolve("cup-handheld-480p.mp4");
  }

  static Path box() {
    return DIRECTORY.resolve("box-handheld-480p.mp4");
  }

  static byte[] chessboard(String camera, String name) {
    return bytes(DIRECTORY.resolve("stereo-chessboard-2cam/" + camera + "/" + name + ".jpg"));
  }

  /** The first frames of a clip. */
  static List<RawPicture> pictures(Path clip, int count) {
    List<RawPicture> pictures = new ArrayList<>();
    try (ClipReader reader = ClipReader.open(clip)) {
      ClipFrame frame = reader.next();
      while (frame != null && pictures.size() < count) {
        pictures.add(frame.picture());
        frame = reader.next();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pictures;
  }

  /** The first frames of a clip as 4:2:0 JPEGs. */
  static List<byte[]> jpegs(Path clip, int count) {
    try (JpegEncoder encoder = new JpegEncoder(90)) {
      return pictures(clip, count).stream().map(encoder::encode).toList();
    }
  }

  static List<PictureFile> files(List<byte[]> files) {
    return files.stream().map(PictureFile::new).toList();
  }

  /** Files of the folder that -Dframelog.footage names; none where it is not set. */
  static List<Path> further(String folder, String suffix) {
    String footage = System.getProperty("framelog.footage", "");
    if (footage.isEmpty() || !Files.isDirectory(Path.of(footage, folder))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(Path.of(footage, folder))) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Regular times at 30 frames a second. */
  static long[] times(int count) {
    long[] ptsMicros = new long[count];
    for (int i = 0; i < count; i++) {
      ptsMicros[i] = i * 33_333L;
    }
    return ptsMicros;
  }
}
