/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.framelog.video.ColourSpec.Matrix;
import io.framelog.video.ColourSpec.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PixelBufferTest {
  private static PixelBuffer buffer(
      int width, int height, PixelLayout layout, int rowStride, int bytes, int offset) {
    return new PixelBuffer(
        width, height, layout, rowStride, layout.defaultColour(), new byte[bytes], offset);
  }

  @ParameterizedTest
  @CsvSource({
    "RGB8, 15, 45",
    "RGBA16_LE, 40, 120",
    "MONO16_BE, 10, 30",
    "YUYV, 12, 36",
    "NV12, 6, 30",
    "I420, 5, 27",
    "I422, 5, 33",
    "I444, 5, 45",
    "BAYER_GRBG8, 5, 15",
  })
  void oddSizesTakeTheirChromaRoundedUp(PixelLayout layout, int rowStride, int bytes) {
    assertThat(layout.minRowStride(5)).isEqualTo(rowStride);
    assertThat(layout.minBytes(5, 3, rowStride)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @EnumSource
  void oneByteLessThanThePixelsTakeIsRefused(PixelLayout layout) {
    int stride = (int) layout.minRowStride(6) + 3;
    int bytes = (int) layout.minBytes(6, 4, stride);
    assertThat(buffer(6, 4, layout, stride, bytes + 2, 2).offset()).isEqualTo(2);

    assertThatThrownBy(() -> buffer(6, 4, layout, stride, bytes + 1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "6x4 %s pixels of stride %d take %d bytes, but got %d from offset 2",
            layout, stride, bytes, bytes - 1);
  }

  @Test
  void strideShorterThanARowIsRefused() {
    assertThatThrownBy(() -> buffer(6, 4, PixelLayout.BGR8, 17, 1000, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A row of 6 BGR8 pixels takes at least 18 bytes, but the stride is 17");
  }

  @ParameterizedTest
  @CsvSource({"0, 4", "4, -1", "16385, 1", "16384, 16384"})
  void sizesNoCameraHasAreRefused(int width, int height) {
    assertThatThrownBy(() -> buffer(width, height, PixelLayout.MONO8, 20000, 8, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "A picture has 1 to 16384 pixels a side and at most 67108864 in all, but got %dx%d",
            width, height);
  }

  @ParameterizedTest
  @CsvSource({"-1", "9", "2147483647"})
  void offsetOutsideOfTheArrayIsRefused(int offset) {
    assertThatThrownBy(() -> buffer(2, 2, PixelLayout.MONO8, 2, 8, offset))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("from offset " + offset);
  }

  @Test
  void unstatedRangeIsRefusedWithWhatIsLikely() {
    assertThatThrownBy(
            () ->
                new PixelBuffer(
                    2, 2, PixelLayout.I420, 2, ColourSpec.UNSTATED, new byte[6], /* offset= */ 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(
            "I420 pixels of which nothing is known are best taken for LIMITED range, matrix BT601, primaries BT709, curve SRGB");
  }

  @Test
  void rgbPixelsHaveNoYuvMatrix() {
    ColourSpec yuv = ColourSpec.SRGB.with(Range.FULL, Matrix.BT709);

    assertThatThrownBy(
            () -> new PixelBuffer(1, 1, PixelLayout.RGB8, 3, yuv, new byte[3], /* offset= */ 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("RGB8 pixels cannot have the matrix BT709");
  }
}
