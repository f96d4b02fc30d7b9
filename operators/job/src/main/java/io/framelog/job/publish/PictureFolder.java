/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.publish;

import io.framelog.video.ClipFrame;
import io.framelog.video.ClipReader;
import io.framelog.video.JpegEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pictures of a folder, in the order of their names. */
final class PictureFolder implements FrameSource {
  private static final Set<String> EXTENSIONS =
      Set.of("jpg", "jpeg", "png", "webp", "bmp", "ppm", "pgm", "tif", "tiff");

  private final Iterator<Path> files;
  private final JpegEncoder encoder;

  private PictureFolder(List<Path> files, JpegEncoder encoder) {
    this.files = files.iterator();
    this.encoder = encoder;
  }

  static PictureFolder open(Path folder, int jpegQuality) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> files =
          entries
              .filter(file -> Files.isRegularFile(file) && isPicture(file))
              .sorted(Comparator.comparing(PictureFolder::name))
              .toList();
      if (files.isEmpty()) {
        throw new NoSuchFileException(
            folder.toString(), null, "no picture in the folder: it needs files such as 000001.jpg");
      }
      return new PictureFolder(files, new JpegEncoder(jpegQuality));
    }
  }

  private static boolean isPicture(Path file) {
    String name = name(file);
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    // Names with a leading dot are what file managers and copies in progress leave.
    return !name.startsWith(".") && EXTENSIONS.contains(extension);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  @Override
  public @Nullable SourceFrame next() throws IOException {
    if (!files.hasNext()) {
      return null;
    }
    Path file = files.next();
    byte[] bytes = Files.readAllBytes(file);
    return new SourceFrame(name(file), OptionalLong.empty(), isJpeg(bytes) ? bytes : encoded(file));
  }

  private byte[] encoded(Path file) throws IOException {
    try (ClipReader reader = ClipReader.open(file)) {
      ClipFrame picture = reader.next();
      if (picture == null) {
        throw new IOException("No picture that decodes: " + file);
      }
      return encoder.encode(picture.picture());
    }
  }

  private static boolean isJpeg(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xFF
        && bytes[1] == (byte) 0xD8
        && bytes[2] == (byte) 0xFF;
  }

  /** A picture that does not decode is an error here, not a gap. */
  @Override
  public int skippedFrames() {
    return 0;
  }

  @Override
  public void close() {
    encoder.close();
  }
}
