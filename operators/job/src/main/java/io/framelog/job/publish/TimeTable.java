/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Capture times from a CSV file: a line {@code capture_ns} per frame, in order, or {@code
 * capture_ns,file} per picture, in any order. A heading line is skipped.
 */
public final class TimeTable implements CaptureTimes {
  private final Path file;
  private final List<Long> inOrder = new ArrayList<>();
  private final Map<String, Long> byName = new HashMap<>();

  private TimeTable(Path file) {
    this.file = file;
  }

  /**
   * Reads a table.
   *
   * @throws IOException if it is missing or a line is not as described; the message names the line
   */
  public static TimeTable read(Path file) throws IOException {
    TimeTable table = new TimeTable(file);
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      String text = line.replace("\uFEFF", "").strip();
      boolean heading = number == 1 && text.toLowerCase(Locale.ROOT).startsWith("capture");
      if (!text.isEmpty() && !heading) {
        table.add(text, number);
      }
    }
    return table;
  }

  private void add(String line, int number) throws IOException {
    String[] cells = line.split(",", -1);
    long nanos;
    try {
      nanos = Long.parseLong(cells[0].strip());
    } catch (NumberFormatException e) {
      throw wrong(number, line, "nanoseconds since the Unix epoch in the first column");
    }
    if (cells.length > 2) {
      throw wrong(number, line, "capture_ns or capture_ns,file");
    }
    if (cells.length == 2 ? !inOrder.isEmpty() : !byName.isEmpty()) {
      throw wrong(number, line, "a file in every line or in none");
    }
    if (cells.length == 1) {
      inOrder.add(nanos);
    } else if (byName.put(cells[1].strip(), nanos) != null) {
      throw wrong(number, line, "each file once");
    }
  }

  private IOException wrong(int number, String line, String expected) {
    return new IOException(
        "Line %d is '%s', expected %s: %s".formatted(number, line, expected, file));
  }

  @Override
  public long captureNanos(long index, SourceFrame frame) throws IOException {
    if (byName.isEmpty()) {
      if (index >= inOrder.size()) {
        throw new IOException(
            "%s has no time: the table ends after %d frames: %s"
                .formatted(frame.name(), inOrder.size(), file));
      }
      return inOrder.get((int) index);
    }
    Long nanos = byName.get(frame.name());
    if (nanos == null) {
      throw new IOException(
          "%s has no time: no line of the table names it: %s".formatted(frame.name(), file));
    }
    return nanos;
  }
}
