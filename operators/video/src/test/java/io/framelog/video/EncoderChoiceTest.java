/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncoderChoiceTest {
  private static EncoderChoice choose(String... encoders) {
    return EncoderChoice.choose(VideoSettings.builder().encoders(List.of(encoders)).build());
  }

  private static EncoderChoice chooseH264(VideoSettings.Builder settings) {
    return EncoderChoice.choose(settings.codec(VideoCodec.H264).build());
  }

  @Test
  void encodersThatTheMachineLacksAreRefusedWithFfmpegsOwnWords() {
    EncoderChoice choice = choose("av1_nvenc", "av1_vaapi", "libsvtav1");
    if (!choice.name().equals("libsvtav1")) {
      return; // a machine with such a GPU
    }

    assertThat(choice.refused())
        .extracting(RefusedEncoder::name)
        .containsExactly("av1_nvenc", "av1_vaapi");
    assertThat(choice.refused().get(0).reason()).contains("av1_nvenc");
    assertThat(choice.refused().get(1).reason()).startsWith("Opening the device (default)");
  }

  @Test
  void autoFindsAnEncoderForEachFormat() {
    assertThat(choose("auto").version()).startsWith("FFmpeg ");
    assertThat(EncoderProbe.MACHINE.backends().names(VideoCodec.AV1))
        .contains(choose("auto").name());
    assertThat(EncoderProbe.MACHINE.backends().names(VideoCodec.H264))
        .contains(chooseH264(VideoSettings.builder()).name());
  }

  @Test
  void everySoftwareEncoderWorksEverywhere() {
    for (String name : List.of("libsvtav1", "libaom-av1")) {
      assertThat(choose(name).name()).isEqualTo(name);
    }
    assertThat(chooseH264(VideoSettings.builder().encoders(List.of("libopenh264"))).name())
        .isEqualTo("libopenh264");
  }

  /** A trial at the size wanted must not mistake the worst quality for wrong pictures. */
  @ParameterizedTest
  @CsvSource({"16, 16", "16, 64", "64, 16", "98, 34", "1280, 720"})
  void softwareWorksAtEverySizeAndTheWorstQuality(int width, int height) {
    VideoSettings.Builder worst = VideoSettings.builder().quality(0).preset(Preset.FAST);
    for (String name : List.of("libsvtav1", "libaom-av1")) {
      VideoSettings settings = worst.encoders(List.of(name)).build();
      assertThat(EncoderChoice.choose(settings, width, height).name()).isEqualTo(name);
    }
    VideoSettings h264 = worst.codec(VideoCodec.H264).encoders(List.of("libopenh264")).build();
    assertThat(EncoderChoice.choose(h264, width, height).name()).isEqualTo("libopenh264");
  }

  @Test
  void trialOfAnOddSizeIsOneOfEvenPictures() {
    VideoSettings settings = VideoSettings.builder().encoders(List.of("libsvtav1")).build();
    assertThat(EncoderChoice.choose(settings, 33, 17).name()).isEqualTo("libsvtav1");
  }

  @Test
  void refusedCandidatesAreKeptWithTheirReasons() {
    EncoderChoice choice = choose("av1_imaginary", "libopenh264", "libsvtav1");

    assertThat(choice.name()).isEqualTo("libsvtav1");
    assertThat(choice.refused())
        .containsExactly(
            new RefusedEncoder("av1_imaginary", "not an encoder that Framelog knows"),
            new RefusedEncoder("libopenh264", "encodes H264, not AV1"));
  }

  @Test
  void sizeThatAnEncoderDoesNotTakeRefusesIt() {
    VideoSettings settings =
        VideoSettings.builder().codec(VideoCodec.H264).encoders(List.of("libopenh264")).build();

    assertThatThrownBy(() -> EncoderChoice.choose(settings, 641, 480))
        .isInstanceOf(VideoException.class)
        .hasMessageContaining(
            "libopenh264 (takes 16 to 4096 pixels a side and at most 9437184 in all,"
                + " both sides divisible by 2, but the pictures are 641x480)");
  }

  @Test
  void misspeltOptionIsRefusedBeforeAnyPictureComes() {
    VideoSettings settings =
        VideoSettings.builder()
            .encoders(List.of("libsvtav1"))
            .options(Map.of("tunee", "0"))
            .build();

    assertThatThrownBy(() -> EncoderChoice.choose(settings))
        .isInstanceOf(VideoException.class)
        .hasMessageContaining("left 1 of its options unused")
        .hasMessageContaining("tunee=0");
  }

  @Test
  void optionOfAnotherEncoderIsRefused() {
    VideoSettings.Builder settings =
        VideoSettings.builder()
            .encoders(List.of("libopenh264"))
            .options(Map.of("svtav1-params", "tune=0"));

    assertThatThrownBy(() -> chooseH264(settings))
        .isInstanceOf(VideoException.class)
        .hasMessageContaining("left 1 of its options unused");
  }

  @Test
  void whereNoneWorksTheErrorNamesAll() {
    assertThatThrownBy(() -> choose("av1_imaginary", "av1_other"))
        .isInstanceOf(VideoException.class)
        .hasMessage(
            "No encoder for AV1 of 640x480 works here; tried"
                + " av1_imaginary (not an encoder that Framelog knows),"
                + " av1_other (not an encoder that Framelog knows)."
                + " Name one of [av1_nvenc, av1_vaapi, libsvtav1, libaom-av1] or \"auto\".");
  }
}
