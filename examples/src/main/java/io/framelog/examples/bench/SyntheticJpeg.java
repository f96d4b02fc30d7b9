/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.bench;

import io.framelog.examples.RepositoryRoot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * JPEG files of any size: the tables of a camera's picture, then noise for pixels. Whatever only
 * looks at a file's structure, as passing it through does, has the work of a real one.
 */
final class SyntheticJpeg {
  private static final Path PICTURE =
      Path.of("examples", "src", "main", "footage", "stereo-chessboard-2cam", "left", "01.jpg");
  private static final int START_OF_SCAN = 0xDA;
  private static final int FIRST_SEGMENT = 2;
  private static final int END_BYTES = 2;

  /** Digits of a number that makes each file another one. */
  private static final int NUMBER_BYTES = 16;

  private final byte[] file;
  private final int numberAt;

  private SyntheticJpeg(byte[] file, int numberAt) {
    this.file = file;
    this.numberAt = numberAt;
  }

  static SyntheticJpeg ofBytes(int bytes) throws IOException {
    byte[] picture = Files.readAllBytes(RepositoryRoot.find().resolve(PICTURE));
    int scan = scanStart(picture);
    if (bytes < scan + NUMBER_BYTES + END_BYTES) {
      throw new IllegalArgumentException(
          "a picture has at least %d bytes, but %d were asked for"
              .formatted(scan + NUMBER_BYTES + END_BYTES, bytes));
    }
    byte[] file = new byte[bytes];
    new Random(bytes).nextBytes(file);
    for (int i = 0; i < file.length; i++) {
      // FF would begin a marker
      file[i] = file[i] == (byte) 0xFF ? 0 : file[i];
    }
    System.arraycopy(picture, 0, file, 0, scan);
    file[bytes - 2] = (byte) 0xFF;
    file[bytes - 1] = (byte) 0xD9;
    return new SyntheticJpeg(file, scan);
  }

  /** The first byte behind the header of the first scan. */
  private static int scanStart(byte[] picture) throws IOException {
    int at = FIRST_SEGMENT;
    while (at + 3 < picture.length) {
      int marker = picture[at + 1] & 0xFF;
      int length = (picture[at + 2] & 0xFF) << 8 | (picture[at + 3] & 0xFF);
      at += 2 + length;
      if (marker == START_OF_SCAN) {
        return at;
      }
    }
    throw new IOException("there is no scan in " + PICTURE);
  }

  /** The file of that number, in an array of its own. */
  byte[] numbered(long number) {
    byte[] copy = file.clone();
    byte[] digits = "%016x".formatted(number).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(digits, 0, copy, numberAt, NUMBER_BYTES);
    return copy;
  }
}
