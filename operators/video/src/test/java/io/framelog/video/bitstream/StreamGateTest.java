/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video.bitstream;

import static io.framelog.video.bitstream.BitWriter.annexB;
import static io.framelog.video.bitstream.Units.H264_B;
import static io.framelog.video.bitstream.Units.H264_IDR;
import static io.framelog.video.bitstream.Units.H264_P;
import static io.framelog.video.bitstream.Units.H264_PPS;
import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.video.bitstream.StreamGate.Cause;
import io.framelog.video.bitstream.StreamGate.Verdict;
import org.junit.jupiter.api.Test;

class StreamGateTest {
  private static final byte[] SPS = Units.h264Sps(/* orderType= */ 0);
  private static final byte[] KEY = annexB(SPS, H264_PPS, H264_IDR);
  private static final byte[] NEXT = annexB(H264_P);

  private final StreamGate gate = new StreamGate(StreamInspector.h264());

  private String offer(byte[] unit) {
    Verdict verdict = gate.offer(unit);
    if (verdict instanceof Verdict.Stored stored) {
      return stored.begins() ? "begins" : "follows";
    } else if (verdict instanceof Verdict.SetAside aside) {
      return aside.cause().toString();
    }
    throw new AssertionError(verdict);
  }

  @Test
  void unitsBeforeTheFirstKeyframeAreSetAside() {
    assertThat(gate.offer(NEXT))
        .isEqualTo(
            new Verdict.SetAside(
                Cause.NO_KEYFRAME,
                "No keyframe came since the stream began or since a picture of it went missing"));
    assertThat(offer(KEY)).isEqualTo("begins");
    assertThat(offer(NEXT)).isEqualTo("follows");
  }

  @Test
  void unitsAfterAGapAreSetAsideUntilTheNextKeyframe() {
    offer(KEY);
    gate.gap();

    assertThat(offer(NEXT)).isEqualTo("NO_KEYFRAME");
    assertThat(offer(KEY)).isEqualTo("begins");
    assertThat(offer(NEXT)).isEqualTo("follows");
  }

  @Test
  void unitsAfterABrokenOneAreSetAsideUntilTheNextKeyframe() {
    offer(KEY);

    assertThat(offer(new byte[] {1, 2, 3})).isEqualTo("UNREADABLE");
    assertThat(offer(NEXT)).isEqualTo("NO_KEYFRAME");
    assertThat(offer(KEY)).isEqualTo("begins");
  }

  @Test
  void keyframeWithoutParameterSetsUsesThoseThatCameBefore() {
    assertThat(gate.offer(annexB(H264_IDR)))
        .isEqualTo(
            new Verdict.SetAside(Cause.NO_KEYFRAME, "No parameter sets came before the keyframe"));
    offer(KEY);

    Verdict verdict = gate.offer(annexB(H264_IDR));

    assertThat(verdict).isInstanceOf(Verdict.Stored.class);
    assertThat(((Verdict.Stored) verdict).unit().parameterSets()).isEqualTo(annexB(SPS, H264_PPS));
  }

  @Test
  void picturesOutOfOrderAreSetAside() {
    offer(KEY);

    assertThat(offer(annexB(H264_B))).isEqualTo("REORDERED");
    assertThat(offer(NEXT)).isEqualTo("NO_KEYFRAME");
  }

  @Test
  void unitsAfterALostPictureAreSetAside() {
    offer(annexB(SPS, H264_PPS, Units.h264Idr()));

    assertThat(offer(annexB(Units.h264P(1)))).isEqualTo("follows");
    assertThat(offer(annexB(Units.h264P(3)))).isEqualTo("NO_KEYFRAME");
    assertThat(offer(annexB(Units.h264P(4)))).isEqualTo("NO_KEYFRAME");
    assertThat(offer(KEY)).isEqualTo("begins");
  }

  @Test
  void setsThatChangeBetweenKeyframesAreNotHandled() {
    offer(KEY);
    byte[] otherPps = new BitWriter().golomb(0).golomb(0).bits(8, 0x77).unit(0x68);

    assertThat(offer(annexB(otherPps, H264_P))).isEqualTo("SETS_CHANGED");
    assertThat(offer(NEXT)).isEqualTo("NO_KEYFRAME");
    assertThat(offer(annexB(H264_IDR))).isEqualTo("begins");
  }
}
