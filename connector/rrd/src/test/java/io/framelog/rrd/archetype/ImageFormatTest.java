/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.archetype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ImageFormatTest {
  @Test
  void imageFormatsThatCannotBeAreRefused() {
    assertThatThrownBy(() -> ImageFormat.rgb8(0, 3))
        .hasMessage("An image is at least 1x1 pixels, but was 0x3");
    assertThatThrownBy(() -> ImageFormat.yuv420Full(4, 3))
        .hasMessageContaining("must be even, but was 4x3; crop or pad it by one pixel");
    assertThatThrownBy(() -> new ImageFormat(4, 3, null, ColorModel.L, null))
        .hasMessage("An image has either a pixel format or a channel type, but was null, L, null");
  }

  @Test
  void buffersHaveTheLengthOfTheirLayout() {
    assertThat(ImageFormat.yuv420Limited(4, 2).expectedBytes()).isEqualTo(12);
    assertThat(ImageFormat.yuv422Full(4, 3).expectedBytes()).isEqualTo(24);
    assertThat(ImageFormat.yuv444Full(5, 3).expectedBytes()).isEqualTo(45);
    assertThat(ImageFormat.y8Full(5, 3).expectedBytes()).isEqualTo(15);
    assertThat(ImageFormat.yuy2(4, 3).expectedBytes()).isEqualTo(24);
    assertThat(ImageFormat.rgba8(5, 3).expectedBytes()).isEqualTo(60);
    assertThat(ImageFormat.l16(5, 3).expectedBytes()).isEqualTo(30);
    assertThat(ImageFormat.rgba8(40_000, 40_000).expectedBytes()).isEqualTo(6_400_000_000L);
  }
}
