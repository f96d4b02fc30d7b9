/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JpegEncoderTest {
  @Test
  void samePictureGivesTheSameBytesWhateverCameBefore() {
    List<RawPicture> pictures = Footage.pictures(Footage.cup(), 3);
    byte[] alone = Jpegs.encode(pictures.get(2));
    try (JpegEncoder encoder = new JpegEncoder(90)) {
      pictures.forEach(encoder::encode);
      assertThat(encoder.encode(pictures.get(2))).isEqualTo(alone);
    }
  }

  @Test
  void betterQualityIsLargerAndCloser() throws PictureException {
    RawPicture picture = Footage.pictures(Footage.cup(), 1).get(0);
    try (JpegEncoder coarse = new JpegEncoder(50);
        JpegEncoder fine = new JpegEncoder(95);
        JpegDecoder decoder = new JpegDecoder()) {
      byte[] small = coarse.encode(picture);
      byte[] large = fine.encode(picture);
      assertThat(large).hasSizeGreaterThan(2 * small.length);
      Psnr psnr = new Psnr();
      psnr.add(picture, decoder.decode(large));
      assertThat(psnr.lumaDecibels()).isGreaterThan(45);
    }
  }

  @Test
  void grayPictureIsWrittenAsOneComponent() throws PictureException {
    try (JpegDecoder decoder = new JpegDecoder()) {
      RawPicture gray = decoder.decode(Footage.chessboard("right", "01"));

      RawPicture written = decoder.decode(Jpegs.encode(gray));

      assertThat(written.layout()).isEqualTo(ChromaLayout.GRAY);
      Psnr psnr = new Psnr();
      psnr.add(gray, written);
      assertThat(psnr.lumaDecibels()).isGreaterThan(38);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 101})
  void qualityOutOfRangeIsRefused(int quality) {
    assertThatThrownBy(() -> new JpegEncoder(quality).close())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("quality must be 1 to 100, but was " + quality);
  }
}
