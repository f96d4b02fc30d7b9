/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class EncodersVerbTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int execute(String... arguments) {
    String[] whole = new String[arguments.length + 1];
    whole[0] = "encoders";
    System.arraycopy(arguments, 0, whole, 1, arguments.length);
    return Framelog.commandLine()
        .setOut(new PrintWriter(out, /* autoFlush= */ true))
        .setErr(new PrintWriter(err, /* autoFlush= */ true))
        .execute(whole);
  }

  @Test
  void everyEncoderIsShownWithWhatCameOfIt() {
    assertThat(execute("--size", "640x480")).isEqualTo(Framelog.DONE);

    assertThat(out.toString())
        .startsWith("FFmpeg ")
        .contains("\nav1\n")
        .contains("\nh264\n")
        .containsPattern("  (chosen|refused) +av1_nvenc ")
        .containsPattern("  (chosen|works) +libsvtav1\\s")
        .containsPattern("  (chosen|works) +libopenh264\\s");
  }

  @Test
  void programsGetTheReasonsInFull() throws IOException {
    assertThat(execute("--codec", "h264", "--size", "641x480", "--json"))
        .as("no encoder takes an odd size")
        .isEqualTo(Framelog.FAILED);

    JsonNode format = new ObjectMapper().readTree(out.toString()).path("formats").path(0);
    assertThat(format.path("codec").asText()).isEqualTo("h264");
    assertThat(format.path("chosen").isNull()).isTrue();
    JsonNode last = format.path("encoders").path(format.path("encoders").size() - 1);
    assertThat(last.path("name").asText()).isEqualTo("libopenh264");
    assertThat(last.path("works").asBoolean(true)).isFalse();
    assertThat(last.path("refusal").asText()).endsWith("but the pictures are 641x480");
  }

  @Test
  void whatIsNotUnderstoodIsToldWithTheWayOut() {
    assertThat(execute("--size", "big")).isEqualTo(Framelog.BAD_CONFIGURATION);
    assertThat(execute("--codec", "vp9")).isEqualTo(Framelog.BAD_CONFIGURATION);
    assertThat(err.toString())
        .contains("--size must be such as 1280x720, but was big")
        .contains("--codec must be av1 or h264, but was vp9");
  }
}
