/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberedPictureTest {

  @ParameterizedTest
  @CsvSource({"0, 0, 8", "255, 2147483647, 8", "7, 123456789, 16", "170, 1431655765, 12"})
  void theNumberSurvivesJpeg(int camera, int number, int blockPixels) throws IOException {
    FrameNumber frame = new FrameNumber(camera, number);

    assertThat(read(NumberedPicture.jpeg(frame, blockPixels))).contains(frame);
  }

  @Test
  void aGreyPictureShowsNoNumber() {
    assertThat(NumberedPicture.read(64, 48, (x, y) -> 128)).isEmpty();
  }

  @Test
  void aBlackPictureShowsNoNumber() {
    assertThat(NumberedPicture.read(64, 48, (x, y) -> 16)).isEmpty();
  }

  @Test
  void numbersThatDoNotFitAreRefused() {
    assertThatThrownBy(() -> new FrameNumber(256, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a camera is 0 to 255 and a number at least 0, but they were 256 and 0");
  }

  private static Optional<FrameNumber> read(byte[] jpeg) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
    Raster raster = image.getRaster();
    return NumberedPicture.read(
        image.getWidth(), image.getHeight(), (x, y) -> raster.getSample(x, y, 0));
  }
}
