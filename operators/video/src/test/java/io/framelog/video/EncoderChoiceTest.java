/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class EncoderChoiceTest {
  private static EncoderChoice choose(String... encoders) {
    return EncoderChoice.choose(VideoSettings.builder().encoders(List.of(encoders)).build());
  }

  @Test
  void autoFindsTheSoftwareEncoder() {
    EncoderChoice choice = choose("auto");

    assertThat(choice.name()).isEqualTo("libsvtav1");
    assertThat(choice.version()).startsWith("FFmpeg ");
    assertThat(choice.refused()).isEmpty();
  }

  @Test
  void refusedCandidatesAreKeptWithTheirReasons() {
    EncoderChoice choice = choose("av1_imaginary", "auto");

    assertThat(choice.name()).isEqualTo("libsvtav1");
    assertThat(choice.refused())
        .containsExactly(new RefusedEncoder("av1_imaginary", "not an encoder that Framelog knows"));
  }

  @Test
  void whereNoneWorksTheErrorNamesAll() {
    assertThatThrownBy(() -> choose("av1_imaginary", "av1_other"))
        .isInstanceOf(VideoException.class)
        .hasMessage(
            "No encoder for AV1 works here; tried"
                + " av1_imaginary (not an encoder that Framelog knows),"
                + " av1_other (not an encoder that Framelog knows)."
                + " Name one of [libsvtav1] or \"auto\".");
  }
}
