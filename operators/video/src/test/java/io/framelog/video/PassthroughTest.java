/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.video.bitstream.AccessUnit;
import io.framelog.video.bitstream.StreamGate;
import io.framelog.video.bitstream.StreamGate.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Access units as a camera sends them become the same samples that an encoder of ours makes. */
class PassthroughTest {
  private static final int FRAMES = 12;

  private static EncodedGop camera(VideoCodec codec) {
    VideoSettings settings = VideoSettings.builder().codec(codec).preset(Preset.FAST).build();
    List<PixelBuffer> pictures = new ArrayList<>();
    for (int i = 0; i < FRAMES; i++) {
      pictures.add(ProbePictures.buffer(TestBarcode.picture(i)));
    }
    return GopEncoder.encode(
        pictures, Footage.times(FRAMES), settings, EncoderChoice.choose(settings));
  }

  @ParameterizedTest
  @CsvSource({"AV1", "H264"})
  void streamOfACameraPassesThroughUnchanged(VideoCodec codec) {
    EncodedGop sent = camera(codec);
    DecoderConfig config = Objects.requireNonNull(sent.config());
    StreamGate gate = new StreamGate(codec.inspector());
    List<Sample> stored = new ArrayList<>();
    AccessUnit first = null;
    for (Sample sample : sent.samples()) {
      Verdict verdict = gate.offer(StreamSamples.of(config, sample));
      assertThat(verdict).isInstanceOf(Verdict.Stored.class);
      AccessUnit unit = ((Verdict.Stored) verdict).unit();
      first = first == null ? unit : first;
      stored.add(new Sample(stored.size(), unit.picture(), unit.keyframe()));
    }

    AccessUnit key = Objects.requireNonNull(first);
    DecoderConfig passed =
        new DecoderConfig(codec, key.width(), key.height(), config.colour(), key.parameterSets());
    assertThat(passed).isEqualTo(config);
    assertThat(stored).isEqualTo(sent.samples());
    List<DecodedFrame> frames = Mp4s.decode(Mp4Muxer.mux(passed, Footage.times(FRAMES), stored));
    assertThat(frames)
        .extracting(frame -> TestBarcode.read(frame.picture()))
        .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
  }
}
