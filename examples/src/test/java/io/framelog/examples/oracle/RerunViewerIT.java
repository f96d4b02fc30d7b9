/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RerunViewerIT {

  private static final long FIRST_NANOS = 1_700_000_000_000_000_000L;
  private static final long TENTH_NANOS = FIRST_NANOS + 300_000_000L;

  @Test
  void goldenVideoIsShownAtItsTimes(@TempDir Path folder) throws Exception {
    RerunViewer.assumeAvailable();

    ViewerReport report =
        RerunViewer.show(
                List.of(Goldens.assetVideo()),
                "/video/av1",
                "time",
                new long[] {FIRST_NANOS, TENTH_NANOS},
                folder)
            .orThrow();

    assertThat(report.shots()).hasSize(2).allMatch(Shot::ok);
    assertThat(report.shots()).extracting(Shot::atNanos).containsExactly(FIRST_NANOS, TENTH_NANOS);
    for (Shot shot : report.shots()) {
      Path file = Objects.requireNonNull(shot.file());
      assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(480);
      // The golden is 64x48: its picture keeps that shape.
      var picture = Objects.requireNonNull(shot.picture());
      assertThat(picture.width / (double) picture.height).isBetween(1.28, 1.39);
    }
  }
}
