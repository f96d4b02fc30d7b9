/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video.bitstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.video.SampleDecoder;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** A keyframe by an encoder that is not here, and what FFmpeg's decoder says of it. */
class RealH265Test {
  /** Of 16x16 pixels: VPS, SPS, PPS and one slice of an IDR picture, in Annex B. */
  private static final byte[] KEYFRAME =
      HexFormat.of()
          .parseHex(
              "0000000140010c01ffff01600000030090000003000003001e95980900000001"
                  + "42010101600000030090000003000003001ea0884596566abcae680800000300"
                  + "0800000300f040000000014401c173d0890000012801af0f60f850e5026f9c");

  private static final int SLICE_START = 81;

  @Test
  void inspectorAndDecoderAgree() throws AccessUnitException {
    AccessUnit unit = StreamInspector.h265().inspect(KEYFRAME);

    assertThat(unit.keyframe()).isTrue();
    assertThat(Keyframes.h265(KEYFRAME)).isTrue();
    assertThat(unit.parameterSets()).isEqualTo(Arrays.copyOf(KEYFRAME, SLICE_START));
    assertThat(unit.picture())
        .as("with a start code of four bytes")
        .endsWith(Arrays.copyOfRange(KEYFRAME, SLICE_START + 3, KEYFRAME.length));
    try (SampleDecoder decoder = SampleDecoder.open("hevc")) {
      int frames = decoder.decode(KEYFRAME, 1).size() + decoder.finish().size();
      assertThat(frames).isEqualTo(1);
      assertThat(unit.width()).isEqualTo(decoder.width()).isEqualTo(16);
      assertThat(unit.height()).isEqualTo(decoder.height()).isEqualTo(16);
    }
  }

  @Test
  void everyCutIsRefusedOrHasNoPicture() {
    for (int length = 1; length <= SLICE_START + 3; length++) {
      byte[] cut = Arrays.copyOf(KEYFRAME, length);
      assertThat(isTaken(cut)).as("the first %d bytes", length).isFalse();
    }
  }

  private static boolean isTaken(byte[] unit) {
    try {
      StreamInspector.h265().inspect(unit);
      return true;
    } catch (AccessUnitException e) {
      return false;
    }
  }
}
