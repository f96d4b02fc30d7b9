/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.framelog.video.RejectedPicture.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FallbackEncoderTest {
  private static final VideoSettings SETTINGS =
      VideoSettings.builder().encoders(List.of("libaom-av1", "libsvtav1")).build();
  private static final List<PixelBuffer> PICTURES =
      ProbePictures.make(128, 96).stream().map(ProbePictures::buffer).toList();

  private final List<String> losses = new ArrayList<>();

  private FallbackEncoder over(EncoderBackend... backends) {
    return new FallbackEncoder(
        PictureSettings.defaults(),
        SETTINGS,
        (encoder, message) -> losses.add(encoder + ": " + message),
        new EncoderProbe(List.of(backends)));
  }

  private static EncodedGop encode(FallbackEncoder encoder) {
    return encoder.encode(PICTURES, ProbePictures.times());
  }

  private static String encoderOf(EncodedGop gop) {
    return Objects.requireNonNull(gop.fingerprint()).encoder();
  }

  @Test
  void encoderThatFailsInMidBatchIsReplacedForTheWholeBatch() {
    FailingBackend gpu = new FailingBackend(/* maxUploads= */ 3);
    FallbackEncoder encoder = over(gpu, new SvtAv1());
    EncodedGop before = encode(encoder);
    gpu.lose();

    EncodedGop after = encode(encoder);

    assertThat(encoderOf(before)).isEqualTo("libaom-av1");
    assertThat(encoderOf(after)).isEqualTo("libsvtav1");
    assertThat(after.samples()).hasSize(PICTURES.size());
    assertThat(losses).containsExactly("libaom-av1: The GPU is gone, failure 1");
    assertThat(after.config())
        .as("another configuration, so that a new segment begins")
        .isNotEqualTo(before.config());
    assertThat(after)
        .isEqualTo(
            GopEncoder.encode(
                PICTURES,
                ProbePictures.times(),
                SETTINGS,
                new EncoderChoice("libsvtav1", "", List.of())));
  }

  @Test
  void lostEncoderRestsAndIsTriedAgain() {
    FailingBackend gpu = new FailingBackend(/* maxUploads= */ 0);
    FallbackEncoder encoder = over(gpu, new SvtAv1());
    encode(encoder);
    gpu.lose();
    encode(encoder);
    gpu.comeBack();
    int opened = gpu.opened();

    List<String> encoders = new ArrayList<>();
    for (int i = 0; i < LossBackoff.FIRST_WAIT_BATCHES; i++) {
      encoders.add(encoderOf(encode(encoder)));
    }

    assertThat(encoders).containsOnly("libsvtav1");
    assertThat(gpu.opened()).isEqualTo(opened);
    assertThat(encoderOf(encode(encoder))).isEqualTo("libaom-av1");
    assertThat(losses).hasSize(1);
  }

  @Test
  void whereNothingElseWorksARestingEncoderIsTried() {
    FailingBackend gpu = new FailingBackend(/* maxUploads= */ 1);
    FallbackEncoder encoder = over(gpu);
    encode(encoder);
    gpu.lose();

    assertThatThrownBy(() -> encode(encoder))
        .isInstanceOf(VideoException.class)
        .hasMessageContaining("libaom-av1 (failed a moment ago)");
    gpu.comeBack();
    assertThat(encoderOf(encode(encoder))).isEqualTo("libaom-av1");
  }

  @Test
  void encoderThatNeverWorkedIsRefusedNotLost() {
    FailingBackend gpu = new FailingBackend(/* maxUploads= */ 0);
    gpu.lose();
    FallbackEncoder encoder = over(gpu, new SvtAv1());

    assertThat(encoderOf(encode(encoder))).isEqualTo("libsvtav1");
    assertThat(losses).isEmpty();
    EncoderChoice choice =
        EncoderChoice.choose(
            new EncoderProbe(List.of(gpu, new SvtAv1())), SETTINGS, 128, 96, Set.of());
    assertThat(choice.refused())
        .containsExactly(new RefusedEncoder("libaom-av1", "The GPU is gone, failure 2"));
  }

  @Test
  void sizeThatNoEncoderTakesIsThePicturesFault() {
    RawPicture tiny =
        new RawPicture(8, 8, ChromaLayout.YUV420, new byte[ChromaLayout.YUV420.planeBytes(8, 8)]);
    List<PixelBuffer> batch = new ArrayList<>(PICTURES);
    batch.add(0, ProbePictures.buffer(tiny));
    long[] times = {0, 1, 2, 3, 4, 5};

    EncodedGop gop = over(new LibaomAv1(), new SvtAv1()).encode(batch, times);

    assertThat(gop.samples()).hasSize(PICTURES.size());
    assertThat(gop.rejected())
        .containsExactly(
            new RejectedPicture(
                0,
                Reason.SIZE_UNSUPPORTED,
                "libsvtav1 takes 16 to 8192 pixels a side and at most 35651584 in all,"
                    + " but the picture is 8x8"));
  }
}
