/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PsnrTest {
  private static RawPicture flat(int luma) {
    byte[] planes = new byte[4 * 4];
    Arrays.fill(planes, (byte) luma);
    return new RawPicture(4, 4, ChromaLayout.GRAY, planes);
  }

  @Test
  void errorsAreSummedOverAllFramesBeforeTheLogarithm() {
    Psnr psnr = new Psnr();
    psnr.add(flat(200), flat(200));
    psnr.add(flat(200), flat(190));

    // mean squared error 50
    assertThat(psnr.lumaDecibels()).isCloseTo(31.141, within(0.001));
  }

  @Test
  void equalPicturesAreInfinitelyGood() {
    Psnr psnr = new Psnr();
    psnr.add(flat(7), flat(7));

    assertThat(psnr.lumaDecibels()).isInfinite().isPositive();
  }

  @Test
  void picturesOfDifferentSizeAreRefused() {
    RawPicture wide = new RawPicture(8, 2, ChromaLayout.GRAY, new byte[16]);

    assertThatThrownBy(() -> new Psnr().add(flat(1), wide))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Cannot compare RawPicture[4x4 GRAY] with RawPicture[8x2 GRAY]");
  }

  @Test
  void nothingComparedHasNoRatio() {
    assertThatThrownBy(() -> new Psnr().lumaDecibels())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("No pictures were compared");
  }
}
