/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether anything native is left behind, by good pictures or by broken ones. */
class NativeMemoryTest {
  private static final int ROUNDS = 40;

  /** Less than what a picture in ten would make of one frame or packet left behind a round. */
  private static final long MAX_GROWTH_KIB = 8 << 10;

  @Test
  void nothingIsLeftBehind() throws IOException, InterruptedException {
    List<String> lines =
        JavaProcess.run(
            PictureChurn.class,
            SoakTest.GIVES_BACK,
            List.of(
                "-Xms96m",
                "-Xmx96m",
                "-XX:+AlwaysPreTouch",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.bytedeco.javacpp.maxphysicalbytes=0"),
            Integer.toString(ROUNDS));

    assertThat(lines).hasSize(ROUNDS).allMatch(line -> number(line, 0) > 20);
    long growth = number(lines.get(ROUNDS - 1), 1) - number(lines.get(ROUNDS / 2), 1);
    assertThat(growth).as("KiB kept").isLessThan(MAX_GROWTH_KIB);
  }

  private static long number(String line, int index) {
    return Long.parseLong(line.split(" ", -1)[index]);
  }
}
