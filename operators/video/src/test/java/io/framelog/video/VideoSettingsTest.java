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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VideoSettingsTest {
  @Test
  void defaultsArePinned() {
    assertThat(VideoSettings.defaults())
        .isEqualTo(new VideoSettings(VideoCodec.AV1, List.of("auto"), 50, 8));
  }

  @ParameterizedTest
  @CsvSource({"0, 63", "25, 49", "50, 35", "75, 21", "100, 7"})
  void qualityBecomesARateFactor(int quality, int crf) {
    assertThat(VideoSettings.builder().quality(quality).build().crf()).isEqualTo(crf);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 101})
  void qualityOutOfRangeIsRefused(int quality) {
    assertThatThrownBy(() -> VideoSettings.builder().quality(quality).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("quality must be 0 to 100, but was " + quality);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 10})
  void presetOutOfRangeIsRefused(int preset) {
    assertThatThrownBy(() -> VideoSettings.builder().preset(preset).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("preset must be 0 to 9, but was " + preset);
  }

  @Test
  void noEncoderIsRefused() {
    assertThatThrownBy(() -> VideoSettings.builder().encoders(List.of()).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("encoders must name at least one encoder or \"auto\", but was empty");
  }
}
