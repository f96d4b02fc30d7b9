/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class StreamSamplesTest {
  private static final HexFormat HEX = HexFormat.of();

  private static DecoderConfig config(VideoCodec codec, String extradata) {
    return new DecoderConfig(codec, 64, 48, ColourSpec.JFIF, HEX.parseHex(extradata));
  }

  private static String stream(DecoderConfig config, String sample, boolean keyframe) {
    return HEX.formatHex(
        StreamSamples.of(config, new Sample(/* inputIndex= */ 0, HEX.parseHex(sample), keyframe)));
  }

  @Test
  void keyframeOfH264CarriesItsParameterSets() {
    DecoderConfig config = config(VideoCodec.H264, "0000000167aa0000000168bb");

    assertThat(stream(config, "0000000165cc", true))
        .isEqualTo("0000000167aa0000000168bb0000000165cc");
    assertThat(stream(config, "0000000141cc", false)).isEqualTo("0000000141cc");
  }

  @Test
  void keyframeOfAv1GetsASequenceHeaderOnlyWhereItHasNone() {
    DecoderConfig config = config(VideoCodec.AV1, "0a01ff");

    assertThat(stream(config, "3202aabb", true)).isEqualTo("0a01ff3202aabb");
    assertThat(stream(config, "0a01ff3202aabb", true)).isEqualTo("0a01ff3202aabb");
    assertThat(stream(config, "3202aabb", false)).isEqualTo("3202aabb");
  }
}
