/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTableTest {
  @TempDir Path folder;

  @Test
  void timesInTheOrderOfTheFrames() throws Exception {
    TimeTable table = table("capture_ns\n100\n\n250\n");

    assertThat(table.captureNanos(0, frame("a.jpg"))).isEqualTo(100);
    assertThat(table.captureNanos(1, frame("b.jpg"))).isEqualTo(250);
  }

  @Test
  void timesByName() throws Exception {
    TimeTable table = table("capture_ns,file\r\n250,b.jpg\r\n100, a.jpg\r\n");

    assertThat(table.captureNanos(0, frame("a.jpg"))).isEqualTo(100);
    assertThat(table.captureNanos(1, frame("b.jpg"))).isEqualTo(250);
  }

  @Test
  void frameBehindTheEndHasNoTime() throws Exception {
    TimeTable table = table("100\n");

    assertThatThrownBy(() -> table.captureNanos(1, frame("b.jpg")))
        .isInstanceOf(IOException.class)
        .hasMessage("b.jpg has no time: the table ends after 1 frames: " + folder.resolve("t.csv"));
  }

  @Test
  void pictureThatIsNotListedHasNoTime() throws Exception {
    TimeTable table = table("100,a.jpg\n");

    assertThatThrownBy(() -> table.captureNanos(0, frame("b.jpg")))
        .isInstanceOf(IOException.class)
        .hasMessage("b.jpg has no time: no line of the table names it: " + folder.resolve("t.csv"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1;x | Line 2 is 'x', expected nanoseconds since the Unix epoch in the first column: ",
        "1;1.5 | Line 2 is '1.5', expected nanoseconds since the Unix epoch in the first column: ",
        "1,a;2,b,c | Line 2 is '2,b,c', expected capture_ns or capture_ns,file: ",
        "1,a;2 | Line 2 is '2', expected a file in every line or in none: ",
        "1;2,b | Line 2 is '2,b', expected a file in every line or in none: ",
        "1,a;2,a | Line 2 is '2,a', expected each file once: ",
      })
  void badLinesAreNamed(String lines, String message) {
    assertThatThrownBy(() -> table(lines.replace(';', '\n')))
        .isInstanceOf(IOException.class)
        .hasMessage(message + " " + folder.resolve("t.csv"));
  }

  private TimeTable table(String text) throws IOException {
    return TimeTable.read(Files.writeString(folder.resolve("t.csv"), text));
  }

  private static SourceFrame frame(String name) {
    return new SourceFrame(name, OptionalLong.empty(), new byte[0]);
  }
}
