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
import java.util.Arrays;
import java.util.Random;

/**
 * JPEG files of any size: the tables of a camera's picture, then noise for pixels, which compresses
 * no better than a real one's. Whatever only looks at a file's structure, as passing it through
 * does, has the work of a real one.
 */
final class SyntheticJpeg {
  private static final Path PICTURE =
      Path.of("examples", "src", "main", "footage", "stereo-chessboard-2cam", "left", "01.jpg");
  private static final int START_OF_SCAN = 0xDA;
  private static final int FIRST_SEGMENT = 2;
  private static final byte[] END = {(byte) 0xFF, (byte) 0xD9};

  /** Files take their noise from different places in it. */
  private static final int NOISE_BYTES = 16 << 20;

  /** Places of files in a row are far apart. */
  private static final long STRIDE = 7_654_321;

  /** Digits of a number that makes each file another one. */
  private static final int NUMBER_BYTES = 16;

  private final byte[] head;
  private final byte[] noise;
  private final int bytes;

  private SyntheticJpeg(byte[] head, byte[] noise, int bytes) {
    this.head = head;
    this.noise = noise;
    this.bytes = bytes;
  }

  static SyntheticJpeg ofBytes(int bytes) throws IOException {
    byte[] picture = Files.readAllBytes(RepositoryRoot.find().resolve(PICTURE));
    byte[] head = Arrays.copyOf(picture, scanStart(picture));
    if (bytes < head.length + NUMBER_BYTES + END.length) {
      throw new IllegalArgumentException(
          "a picture has at least %d bytes, but %d were asked for"
              .formatted(head.length + NUMBER_BYTES + END.length, bytes));
    }
    byte[] noise = new byte[NOISE_BYTES + bytes];
    new Random(bytes).nextBytes(noise);
    for (int i = 0; i < noise.length; i++) {
      // FF would begin a marker
      noise[i] = noise[i] == END[0] ? 0 : noise[i];
    }
    return new SyntheticJpeg(head, noise, bytes);
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
    byte[] digits = "%016x".formatted(number).getBytes(StandardCharsets.US_ASCII);
    int from = (int) Math.floorMod(number * STRIDE, (long) NOISE_BYTES);
    byte[] file = Arrays.copyOfRange(noise, from, from + bytes);
    System.arraycopy(head, 0, file, 0, head.length);
    System.arraycopy(digits, 0, file, head.length, NUMBER_BYTES);
    System.arraycopy(END, 0, file, bytes - END.length, END.length);
    return file;
  }
}
