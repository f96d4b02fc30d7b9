/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GopEncoderTest {
  private static final VideoSettings SETTINGS = VideoSettings.defaults();
  private static final EncoderChoice CHOICE = EncoderChoice.choose(SETTINGS);

  private static List<byte[]> jpegs;

  @BeforeAll
  static void readClip() {
    jpegs = Footage.jpegs(Footage.cup(), 24);
  }

  private static EncodedGop encode(List<byte[]> batch) {
    return GopEncoder.encode(batch, Footage.times(batch.size()), SETTINGS, CHOICE);
  }

  private static List<DecodedFrame> decode(byte[] mp4) {
    List<DecodedFrame> frames = new ArrayList<>();
    try (Mp4Decoder decoder = new Mp4Decoder(mp4)) {
      DecodedFrame frame = decoder.next();
      while (frame != null) {
        frames.add(frame);
        frame = decoder.next();
      }
    }
    return frames;
  }

  @Test
  void everyPictureBecomesOneSampleInOrderAndOnlyTheFirstIsAKeyframe() {
    EncodedGop gop = encode(jpegs);

    assertThat(gop.rejected()).isEmpty();
    assertThat(gop.samples()).extracting(Sample::inputIndex).containsExactlyElementsOf(upTo(24));
    assertThat(gop.samples().get(0).keyframe()).isTrue();
    assertThat(gop.samples().subList(1, 24)).noneMatch(Sample::keyframe);
    assertThat(gop.config()).isNotNull();
    assertThat(gop.config().width()).isEqualTo(640);
    assertThat(gop.config().height()).isEqualTo(480);
    assertThat(gop.encoder()).isEqualTo(CHOICE.description()).startsWith("libsvtav1 (FFmpeg ");
  }

  @Test
  void decodedVideoLooksLikeTheJpegsInFullRange() throws PictureException {
    EncodedGop gop = encode(jpegs);
    byte[] mp4 = Mp4Muxer.mux(gop.config(), Footage.times(24), gop.samples());

    Psnr psnr = new Psnr();
    List<DecodedFrame> frames = decode(mp4);
    assertThat(frames).hasSize(24);
    try (JpegDecoder decoder = new JpegDecoder()) {
      for (int i = 0; i < 24; i++) {
        psnr.add(decoder.decode(jpegs.get(i)), frames.get(i).picture());
      }
    }
    assertThat(psnr.lumaDecibels()).isGreaterThan(36);
  }

  private static List<Integer> upTo(int count) {
    List<Integer> indices = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      indices.add(i);
    }
    return indices;
  }
}
