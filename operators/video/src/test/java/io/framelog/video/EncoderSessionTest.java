/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_NV12;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;

import java.util.Map;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncoderSessionTest {
  private static final VideoSettings SETTINGS = VideoSettings.defaults();

  /** SVT-AV1 by any name and with any options. */
  private record Variant(String name, Map<String, String> given) implements EncoderBackend {
    @Override
    public VideoCodec codec() {
      return VideoCodec.AV1;
    }

    @Override
    public FrameLimits limits() {
      return new FrameLimits(1, 16384, Integer.MAX_VALUE, 1);
    }

    @Override
    public Map<String, String> options(EncodeRequest request) {
      return given;
    }
  }

  private static void open(EncoderBackend backend, int width, int height) {
    new EncoderSession(backend, EncodeRequest.nominal(SETTINGS, width, height), ColourSpec.JFIF)
        .close();
  }

  @Test
  void misspeltEncoderParameterFailsToOpen() {
    Variant misspelt = new Variant("libsvtav1", Map.of("svtav1-params", "lp=1:lookahed=0"));

    assertThatThrownBy(() -> open(misspelt, 64, 64))
        .isInstanceOf(VideoException.class)
        .hasMessageStartingWith("Opening libsvtav1 for 64x64 (libsvtav1: ")
        .hasMessageContaining("lookahed")
        .hasMessageContaining(" failed: Invalid argument");
  }

  @Test
  void unknownOptionFailsToOpen() {
    Variant misspelt = new Variant("libsvtav1", Map.of("prest", "8"));

    assertThatThrownBy(() -> open(misspelt, 64, 64))
        .isInstanceOf(VideoException.class)
        .hasMessage("Opening libsvtav1 for 64x64 left 1 of its options unused: {prest=8}");
  }

  @Test
  void encoderThatIsNotInTheBuildIsNamed() {
    assertThatThrownBy(() -> open(new Variant("librav1e", Map.of()), 64, 64))
        .isInstanceOf(VideoException.class)
        .hasMessage("This build of FFmpeg has no encoder librav1e");
  }

  @ParameterizedTest
  @CsvSource({"32, 64, yuv420p", "64, 32, yuv420p", "64, 64, nv12"})
  void frameOfAnotherSizeOrFormatIsNotSent(int width, int height, String format) {
    int pixelFormat = format.equals("nv12") ? AV_PIX_FMT_NV12 : AV_PIX_FMT_YUV420P;
    try (EncoderSession session =
            new EncoderSession(
                new SvtAv1(), EncodeRequest.nominal(SETTINGS, 64, 64), ColourSpec.JFIF);
        Owned<AVFrame> frame = Owned.frame()) {
      frame.it().width(width);
      frame.it().height(height);
      frame.it().format(pixelFormat);
      Native.check(av_frame_get_buffer(frame.it(), /* align= */ 0), "Allocating a frame");

      assertThatThrownBy(() -> session.send(frame.it(), /* ptsMicros= */ 0L))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "The encoder takes 64x64 in pixel format 0, but the frame is %dx%d in %d",
              width, height, pixelFormat);
    }
  }
}
