/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whether bytes depend on what lay in memory before: glibc fills it with other values. */
class PictureDeterminismTest {
  private static List<String> digests(String filling) throws IOException, InterruptedException {
    return JavaProcess.run(
        PictureDigests.class,
        Map.of("MALLOC_PERTURB_", filling, "SVT_LOG", "1"),
        List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
  }

  @Test
  void outputDoesNotDependOnWhatMemoryHeldBefore() throws IOException, InterruptedException {
    List<String> digests = digests("85");

    assertThat(digests).hasSizeGreaterThan(300);
    assertThat(digests("170")).isEqualTo(digests);
  }
}
