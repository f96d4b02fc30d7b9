/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VideoSettingsTest {
  @Test
  void defaultsArePinned() {
    assertThat(VideoSettings.defaults())
        .isEqualTo(
            new VideoSettings(
                VideoCodec.AV1,
                List.of("auto"),
                new RateControl.Quality(50),
                Preset.BALANCED,
                new TreeMap<>(),
                new DeviceSettings("", 6)));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 63, 60, 40",
    "5, 60, 55, 37",
    "50, 35, 33, 27",
    "75, 21, 21, 21",
    "100, 7, 9, 12"
  })
  void qualityBecomesEachEncodersOwnNumber(int quality, int svt, int libaom, int h264) {
    RateControl.Quality asked = new RateControl.Quality(quality);

    assertThat(QualityScale.SVT_AV1.at(asked)).isEqualTo(svt);
    assertThat(QualityScale.LIBAOM.at(asked)).isEqualTo(libaom);
    assertThat(QualityScale.H264.at(asked)).isEqualTo(h264);
  }

  @ParameterizedTest
  @EnumSource(QualityScale.class)
  void moreQualityNeverMeansAHigherQuantiser(QualityScale scale) {
    for (int quality = 1; quality <= 100; quality++) {
      assertThat(scale.at(new RateControl.Quality(quality)))
          .isLessThanOrEqualTo(scale.at(new RateControl.Quality(quality - 1)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 101})
  void qualityOutOfRangeIsRefused(int quality) {
    assertThatThrownBy(() -> VideoSettings.builder().quality(quality).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("quality must be 0 to 100, but was " + quality);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 9_999, 1_000_000_001})
  void bitrateOutOfRangeIsRefused(long bitsPerSecond) {
    assertThatThrownBy(() -> new RateControl.Bitrate(bitsPerSecond))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "bitrate must be 10000 to 1000000000 bits per second, but was " + bitsPerSecond);
  }

  @Test
  void bitrateCountsCaptureTimeNotNominalFrames() {
    VideoSettings settings = VideoSettings.defaults();
    RateControl.Bitrate megabit = new RateControl.Bitrate(1_000_000);

    assertThat(new EncodeRequest(settings, 64, 64, 5).nominalBitrate(megabit)).isEqualTo(6_000_000);
    assertThat(new EncodeRequest(settings, 64, 64, 60).nominalBitrate(megabit)).isEqualTo(500_000);
  }

  @Test
  void frameRateOfABatchIsItsMean() {
    assertThat(EncodeRequest.framesPerSecond(new long[] {0, 100_000, 400_000})).isEqualTo(5);
    assertThat(EncodeRequest.framesPerSecond(new long[] {0, 1, 2})).isEqualTo(1000);
    assertThat(EncodeRequest.framesPerSecond(new long[] {0, 90_000_000})).isEqualTo(1);
    assertThat(EncodeRequest.framesPerSecond(new long[] {7})).isEqualTo(30);
  }

  @Test
  void formatThatOnlyPassesThroughIsRefused() {
    assertThatThrownBy(() -> VideoSettings.builder().codec(VideoCodec.H265).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("codec must be AV1 or H264, but was H265, which is passed through only");
  }

  @ParameterizedTest
  @CsvSource({
    "bf, 2, bf",
    "g, 30, g",
    "threads, 8, threads",
    "svtav1-params, tune=0:lookahead=0, svtav1-params: lookahead",
    "svtav1-params, lp=4, svtav1-params: lp"
  })
  void optionThatExactTimesOrRepeatableBytesRestOnIsRefused(
      String name, String value, String shown) {
    assertThatThrownBy(() -> VideoSettings.builder().options(Map.of(name, value)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The option %s is Framelog's own to set: exact times and repeatable bytes rest on it",
            shown);
  }

  @Test
  void deviceWithoutSessionsIsRefused() {
    assertThatThrownBy(() -> new DeviceSettings("0", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("max-sessions must be at least 1, but was 0");
  }

  @Test
  void noEncoderIsRefused() {
    assertThatThrownBy(() -> VideoSettings.builder().encoders(List.of()).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("encoders must name at least one encoder or \"auto\", but was empty");
  }
}
