/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.bench;

import io.framelog.rrd.RecordingWriter;
import io.framelog.rrd.RowWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * Writes one file in one of three ways, several times over, and prints the seconds from opening to
 * closing it: the first time the process is cold, the last time it is as one that writes all day.
 */
public final class WriteFile {
  private enum Way {
    PLAIN,
    COLUMNS,
    ROWS
  }

  private static final int TIMES = 4;

  private WriteFile() {}

  /** Arguments: {@code jpeg|nv12 plain|columns|rows FRAMES FILE}. */
  public static void main(String[] args) throws IOException {
    Frames frames = Frames.valueOf(args[0].toUpperCase(Locale.ROOT)).prepared();
    Way way = Way.valueOf(args[1].toUpperCase(Locale.ROOT));
    int count = Integer.parseInt(args[2]);
    Path file = Path.of(args[3]);
    for (int i = 0; i < TIMES; i++) {
      Files.deleteIfExists(file);
      write(way, frames, count, file);
    }
  }

  private static void write(Way way, Frames frames, int count, Path file) throws IOException {
    long start = System.nanoTime();
    switch (way) {
      case PLAIN -> writePlain(frames, count, file);
      case COLUMNS -> writeColumns(frames, count, file);
      case ROWS -> writeRows(frames, count, file);
    }
    System.out.println((System.nanoTime() - start) / 1e9);
  }

  private static void writePlain(Frames frames, int count, Path file) throws IOException {
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (int i = 0; i < count; i++) {
        ByteBuffer picture = ByteBuffer.wrap(frames.picture(i));
        while (picture.hasRemaining()) {
          out.write(picture);
        }
      }
    }
  }

  private static void writeColumns(Frames frames, int count, Path file) throws IOException {
    try (RecordingWriter writer = RecordingWriter.create(file, Frames.RECORDING)) {
      for (int from = 0; from < count; from += frames.perChunk()) {
        writer.write(frames.chunk(from, Math.min(count, from + frames.perChunk())));
      }
      writer.finish();
    }
  }

  private static void writeRows(Frames frames, int count, Path file) throws IOException {
    try (RowWriter rows =
        RowWriter.over(RecordingWriter.create(file, Frames.RECORDING), Frames.NAMING)) {
      for (int i = 0; i < count; i++) {
        rows.log(Frames.CAMERA, Frames.CAPTURE, Frames.captureNanos(i), frames.row(i));
      }
      rows.finish();
    }
  }
}
